#include "harness/scenario.h"

namespace {

/// A file, opened twice, of which the first opening has locked the first byte.
connection locked_file(lab& lab) {
  const endpoint where = lab.unix_path();
  const char* path = where.path();
  const auto open = [&] { return ::open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600); };
  connection file{socket_handle(lab.must(open, "open")), socket_handle(lab.must(open, "open"))};
  byte_lock first_byte(0);
  if (::fcntl(file.client.get(), F_OFD_SETLK, &first_byte) != 0)
    lab.skip("needs locks that belong to one opening of a file (F_OFD_SETLK)");
  return file;
}

outcome lock(lab& lab, off_t offset) {
  const connection file = locked_file(lab);
  byte_lock wanted(offset);
  return lab.observe([&] { return ::fcntl(file.server.get(), F_OFD_SETLK, &wanted); });
}

outcome provoke(lab& lab) { return lock(lab, 0); }

outcome remedy(lab& lab) { return lock(lab, 1); }

/// Whoever was told to come later has the lock when it is free.
outcome aftermath(lab& lab) {
  const connection file = locked_file(lab);
  byte_lock wanted(0), given_up(0);
  given_up.l_type = F_UNLCK;
  lab.require(::fcntl(file.server.get(), F_OFD_SETLK, &wanted) == -1, "the lock was free");
  lab.must([&] { return ::fcntl(file.client.get(), F_OFD_SETLK, &given_up); }, "unlock");
  return lab.observe_once([&] { return ::fcntl(file.server.get(), F_OFD_SETLK, &wanted); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, lock_held,
    .title = "Locking a part of a file that somebody else has locked",
    .cause = "both want to write the same bytes, and this command does not wait",
    .fix = "wait with F_OFD_SETLKW, try again later, or lock other bytes",
    .kind = timing,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
