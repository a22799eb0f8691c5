#include "harness/scenario.h"

namespace {

outcome lock(lab& lab, int mode) {
  const socket_handle file = lab.new_file(mode);
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return lab.observe([&] { return ::fcntl(file.get(), F_SETLK, &whole); });
}

outcome provoke(lab& lab) { return lock(lab, O_RDONLY); }

outcome remedy(lab& lab) { return lock(lab, O_RDWR); }

}  // namespace

SOCKERR_SCENARIO(fcntl, lock_not_writable,
    .title = "A lock for writing on a file that was opened for reading",
    .cause = "the descriptor is open, but not for writing, which has the code of a closed one",
    .fix = "open the file with O_RDWR, or ask for a lock for reading (F_RDLCK)",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
