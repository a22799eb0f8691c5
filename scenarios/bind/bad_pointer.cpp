#include "harness/scenario.h"

namespace {

outcome bind_to_pointer(lab& lab, const void* address) {
  const socket_handle s = lab.socket();
  const socklen_t length = lab.loopback().size();
  return lab.observe(
      [&] { return ::bind(s.get(), static_cast<const sockaddr*>(address), length); });
}

outcome provoke(lab& lab) { return bind_to_pointer(lab, lab.bad_pointer()); }

outcome remedy(lab& lab) {
  const endpoint address = lab.loopback();
  return bind_to_pointer(lab, address.data());
}

}  // namespace

SOCKERR_SCENARIO(bind, bad_pointer,
    .title = "The address pointer points to memory that the process does not have",
    .cause = "the system copies the address from the caller's memory, finds none there, and says so instead of ending the process",
    .fix = "pass the address of a structure that lives until the call returns",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .own_process = true,  // a system that trusts the pointer ends it
    .provoke = provoke, .remedy = remedy)
