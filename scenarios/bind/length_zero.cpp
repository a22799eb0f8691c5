#include "harness/scenario.h"

namespace {

outcome bind_with_length(lab& lab, const void* address, socklen_t length) {
  const socket_handle s = lab.socket();
  return lab.observe(
      [&] { return ::bind(s.get(), static_cast<const sockaddr*>(address), length); });
}

outcome provoke(lab& lab) {
  const endpoint address = lab.loopback();
  const void* where = lab.variant("null_pointer")  ? nullptr
                      : lab.variant("bad_pointer") ? lab.bad_pointer()
                                                   : address.data();
  return bind_with_length(lab, where, 0);
}

outcome remedy(lab& lab) {
  const endpoint address = lab.loopback();
  return bind_with_length(lab, address.data(), address.size());
}

}  // namespace

SOCKERR_SCENARIO(bind, length_zero,
    .title = "The length says that there is no address",
    .cause = "no address of any family is so short, whatever the pointer leads to; Linux does not even follow it, and so finds no fault with it",
    .fix = "pass an address and its size; a length that a failed call has left at zero is none",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram x address null_pointer bad_pointer",
    .own_process = true,  // a system that trusts the pointer ends it
    .provoke = provoke, .remedy = remedy)
