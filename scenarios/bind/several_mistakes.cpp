#include "harness/scenario.h"

namespace {

outcome bind_both(lab& lab, native_socket s, const void* address, socklen_t length) {
  return lab.observe_once(
      [&] { return ::bind(s, static_cast<const sockaddr*>(address), length); });
}

outcome provoke(lab& lab) {
  const void* where = lab.variant("bad_pointer") ? lab.bad_pointer() : nullptr;
  return bind_both(lab, no_socket, where, 0);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const endpoint address = lab.loopback();
  return bind_both(lab, s.get(), address.data(), address.size());
}

}  // namespace

SOCKERR_SCENARIO(bind, several_mistakes,
    .title = "Which mistake bind complains of when socket and address are both wrong",
    .cause = "the socket is looked at first; its kind says what an address must be like",
    .fix = "check that socket succeeded, and set the address right as well; the code names only one mistake",
    .kind = programmer,
    .variants = "tcp4 x null_pointer bad_pointer",
    .own_process = true,  // a system that trusts the pointer ends it
    .provoke = provoke, .remedy = remedy)
