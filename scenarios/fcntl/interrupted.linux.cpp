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
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::fcntl(file.server.get(), F_OFD_SETLKW, &wanted); });
}

outcome provoke(lab& lab) { return lock(lab, 0); }

outcome remedy(lab& lab) { return lock(lab, 1); }

/// Whoever was told to come later has the lock when it is free.
outcome aftermath(lab& lab) {
  const connection file = locked_file(lab);
  byte_lock wanted(0), given_up(0);
  given_up.l_type = F_UNLCK;
  lab.interrupted([&] { return ::fcntl(file.server.get(), F_OFD_SETLKW, &wanted); });
  lab.must([&] { return ::fcntl(file.client.get(), F_OFD_SETLK, &given_up); }, "unlock");
  return lab.observe_once([&] { return ::fcntl(file.server.get(), F_OFD_SETLKW, &wanted); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, interrupted,
    .title = "A signal interrupts the wait for a lock",
    .cause = "its handler ran while somebody else had the lock, and it was installed without SA_RESTART",
    .fix = "make the call again, or lock bytes that nobody has locked",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
