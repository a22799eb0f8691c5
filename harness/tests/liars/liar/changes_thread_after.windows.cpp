#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.tcp4();
  DWORD open_type = 0;
  int size = sizeof open_type;
  ::getsockopt(s.get(), SOL_SOCKET, SO_OPENTYPE, reinterpret_cast<char*>(&open_type), &size);
  lab.require(open_type == 0, "an earlier case changed what sockets are made like");
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, changes_thread_after,
    .title = "Is broken when the changes of an earlier case reach it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
