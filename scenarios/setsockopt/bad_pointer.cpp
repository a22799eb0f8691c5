#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const void* value) {
  const socket_handle s = lab.socket();
  return lab.observe([&] {
    return ::setsockopt(s.get(), SOL_SOCKET, SO_REUSEADDR, static_cast<const char*>(value),
                        sizeof(int));
  });
}

outcome provoke(lab& lab) { return set(lab, lab.bad_pointer()); }

outcome remedy(lab& lab) {
  const int on = 1;
  return set(lab, &on);
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, bad_pointer,
    .title = "The value of an option is at an address that does not exist",
    .cause = "the pointer leads to memory that the process does not have; a common reason is a value cast to a pointer",
    .fix = "pass the address of a variable that holds the value",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
