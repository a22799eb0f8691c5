#include "harness/scenario.h"

namespace {

const char* path_of(const endpoint& where) {
  return reinterpret_cast<const sockaddr_un*>(where.data())->sun_path;
}

/// A name inside of what has the path `folder`.
endpoint inside(const endpoint& folder) {
  endpoint made = folder.with_size(folder.size() + 2);
  char* end = reinterpret_cast<char*>(made.data()) + folder.size() - 1;
  end[0] = '/';
  end[1] = 'x';
  return made;
}

/// Binds to a path on a file system of this process alone.
outcome bind_on(lab& lab, unsigned long how) {
  if (::unshare(CLONE_NEWNS) != 0 ||
      ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
    lab.skip("needs mounts of its own; run as root");
  const endpoint folder = lab.unix_path(), where = inside(folder);
  lab.must([&] { return ::mkdir(path_of(folder), 0700); }, "mkdir");
  lab.must([&] { return ::mount("none", path_of(folder), "tmpfs", how, nullptr); }, "mount");
  const socket_handle s = lab.unix_stream();
  const outcome seen =
      lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
  ::umount2(path_of(folder), MNT_DETACH);
  ::rmdir(path_of(folder));
  return seen;
}

outcome provoke(lab& lab) { return bind_on(lab, MS_RDONLY); }

outcome remedy(lab& lab) { return bind_on(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, read_only_folder,
    .title = "The socket file would lie on a file system that is mounted read-only",
    .cause = "binding a unix socket makes a file, and nothing can be made there",
    .fix = "choose a path on a file system that can be written, such as below /run",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
