#include "harness/scenario.h"

namespace {

outcome lock(lab& lab, pid_t process) {
  const socket_handle file = lab.new_file(O_RDWR);
  struct flock whole {};
  if (::fcntl(file.get(), F_OFD_GETLK, &whole) != 0)
    lab.skip("needs locks that belong to one opening of a file (F_OFD_SETLK)");
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  whole.l_pid = process;
  return lab.observe_once([&] { return ::fcntl(file.get(), F_OFD_SETLK, &whole); });
}

outcome provoke(lab& lab) { return lock(lab, ::getpid()); }

outcome remedy(lab& lab) { return lock(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(fcntl, lock_names_a_process,
    .title = "The lock of an opening of a file names a process",
    .cause = "such a lock belongs to the opening and to no process, and l_pid must say so",
    .fix = "set l_pid to 0; clearing the whole structure does it",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
