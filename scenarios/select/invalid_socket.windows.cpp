#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, native_socket s) {
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s, &watched);
  fd_set* readable = lab.variant("read") ? &watched : nullptr;
  fd_set* writable = lab.variant("write") ? &watched : nullptr;
  fd_set* exceptional = lab.variant("except") ? &watched : nullptr;
  timeval at_once{};
  return lab.observe_once([&] { return ::select(0, readable, writable, exceptional, &at_once); });
}

outcome provoke(lab& lab) { return watch(lab, INVALID_SOCKET); }

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return watch(lab, c.client.get());
}

}  // namespace

SOCKERR_SCENARIO(select, invalid_socket,
    .title = "A set of select names INVALID_SOCKET",
    .cause = "the call that should have made the socket failed, and what it returned was put into the set; FD_SET takes any number",
    .fix = "compare with INVALID_SOCKET what socket and accept return, before anything else is done with it",
    .kind = programmer,
    .variants = "tcp4 x read write except",
    .provoke = provoke, .remedy = remedy)
