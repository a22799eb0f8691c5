#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const DWORD synchronous = SO_SYNCHRONOUS_NONALERT;
  const socket_handle s = lab.tcp4();
  ::setsockopt(s.get(), SOL_SOCKET, SO_OPENTYPE, reinterpret_cast<const char*>(&synchronous),
               sizeof synchronous);
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, changes_thread,
    .title = "Has sockets of this thread made without overlapped operations from now on",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
