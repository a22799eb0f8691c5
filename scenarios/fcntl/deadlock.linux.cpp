#include "harness/scenario.h"

namespace {

struct flock lock_at(off_t offset) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = offset;
  lock.l_len = 1;
  return lock;
}

socket_handle new_file(lab& lab) {
  const endpoint where = lab.unix_path();
  const char* path = reinterpret_cast<const sockaddr_un*>(where.data())->sun_path;
  return socket_handle(
      lab.must([&] { return ::open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600); }, "open"));
}

/// Another process locks the second byte of the file and then waits for the first.
pid_t start_other(lab& lab, const socket_handle& file) {
  const pid_t other = lab.must([] { return ::fork(); }, "fork");
  if (other != 0) return other;
  struct flock first = lock_at(0), second = lock_at(1);
  ::fcntl(file.get(), F_SETLKW, &second);
  // Whoever comes second is refused; that is to be the first process.
  while (::fcntl(file.get(), F_SETLKW, &first) == -1 && errno == EDEADLK) {
  }
  ::_exit(0);
}

outcome lock_second(lab& lab, bool with_first) {
  const socket_handle file = new_file(lab);
  struct flock first = lock_at(0), second = lock_at(1), found{};
  if (with_first) lab.must([&] { return ::fcntl(file.get(), F_SETLK, &first); }, "first lock");
  const pid_t other = start_other(lab, file);
  for (found.l_type = F_UNLCK; with_first && found.l_type == F_UNLCK;) {
    found = lock_at(1);
    lab.must([&] { return ::fcntl(file.get(), F_GETLK, &found); }, "look for the lock");
  }
  const auto signals = lab.interrupt_calls();
  const outcome seen = lab.observe_once([&] {
    int locked, attempts = 0;
    do locked = ::fcntl(file.get(), F_SETLKW, &second);
    while (locked == -1 && errno == EINTR && ++attempts < 500);
    return locked;
  });
  ::kill(other, SIGKILL);
  ::waitpid(other, nullptr, 0);
  return seen;
}

outcome provoke(lab& lab) { return lock_second(lab, true); }

outcome remedy(lab& lab) { return lock_second(lab, false); }

}  // namespace

SOCKERR_SCENARIO(fcntl, deadlock,
    .title = "Two processes wait for what the other has locked",
    .cause = "each has locked a part of the file and wants the part of the other; both would wait for ever",
    .fix = "give up a lock before waiting for another, or lock in the same order everywhere",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
