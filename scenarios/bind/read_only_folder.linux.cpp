#include "harness/scenario.h"

namespace {

/// Binds to a path on a file system of this process alone.
outcome bind_on(lab& lab, unsigned long how) {
  if (::unshare(CLONE_NEWNS) != 0 ||
      ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
    lab.skip("needs mounts of its own; run as root");
  const endpoint folder = lab.unix_path(), where = folder.inside();
  lab.must([&] { return ::mkdir(folder.path(), 0700); }, "mkdir");
  lab.must([&] { return ::mount("none", folder.path(), "tmpfs", how, nullptr); }, "mount");
  const socket_handle s = lab.unix_stream();
  const outcome seen =
      lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
  ::umount2(folder.path(), MNT_DETACH);
  ::rmdir(folder.path());
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
