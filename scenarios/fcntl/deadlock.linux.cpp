#include "harness/scenario.h"

namespace {

/// Locks the second byte of the file and then waits for the first; another process does so.
void lock_backwards(const socket_handle& file) {
  byte_lock first(0), second(1);
  ::fcntl(file.get(), F_SETLKW, &second);
  // Whoever comes second is refused; that is to be the first process.
  while (::fcntl(file.get(), F_SETLKW, &first) == -1 && errno == EDEADLK) {
  }
}

/// Waits until the other process has its first lock.
void await_lock(lab& lab, const socket_handle& file) {
  struct flock found{};
  for (found.l_type = F_UNLCK; found.l_type == F_UNLCK;) {
    found = byte_lock(1);
    lab.must([&] { return ::fcntl(file.get(), F_GETLK, &found); }, "look for the lock");
  }
}

int lock_second(const socket_handle& file) {
  byte_lock second(1);
  int locked, attempts = 0;
  do locked = ::fcntl(file.get(), F_SETLKW, &second);
  while (locked == -1 && errno == EINTR && ++attempts < 500);
  return locked;
}

outcome lock(lab& lab, bool with_first) {
  const socket_handle file = lab.new_file(O_RDWR);
  byte_lock first(0);
  if (with_first) lab.must([&] { return ::fcntl(file.get(), F_SETLK, &first); }, "first lock");
  const sharing_process other = lab.start_sharing([&] { lock_backwards(file); });
  if (with_first) await_lock(lab, file);
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return lock_second(file); });
}

outcome provoke(lab& lab) { return lock(lab, true); }

outcome remedy(lab& lab) { return lock(lab, false); }

/// Whoever gives up what it has lets the other go on, and comes after it.
outcome aftermath(lab& lab) {
  const socket_handle file = lab.new_file(O_RDWR);
  byte_lock first(0), given_up(0);
  given_up.l_type = F_UNLCK;
  lab.must([&] { return ::fcntl(file.get(), F_SETLK, &first); }, "first lock");
  const sharing_process other = lab.start_sharing([&] { lock_backwards(file); });
  await_lock(lab, file);
  const auto signals = lab.interrupt_calls();
  lab.require(lock_second(file) == -1, "both have what they want");
  lab.must([&] { return ::fcntl(file.get(), F_SETLK, &given_up); }, "give up");
  return lab.observe_once([&] { return lock_second(file); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, deadlock,
    .title = "Two processes wait for what the other has locked",
    .cause = "each has locked a part of the file and wants the part of the other; both would wait for ever",
    .fix = "give up a lock before waiting for another, or lock in the same order everywhere",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
