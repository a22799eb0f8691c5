#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int level, int option, socklen_t length) {
  const socket_handle s = lab.tcp4();
  const int number = 1;
  const char* value = reinterpret_cast<const char*>(&number);
  return lab.observe([&] { return ::setsockopt(s.get(), level, option, value, length); });
}

outcome set(lab& lab, socklen_t length) {
  return lab.variant("so_rcvbuf") ? set(lab, SOL_SOCKET, SO_RCVBUF, length)
                                  : set(lab, IPPROTO_TCP, TCP_NODELAY, length);
}

outcome provoke(lab& lab) { return set(lab, static_cast<socklen_t>(-1)); }

outcome remedy(lab& lab) { return set(lab, sizeof(int)); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, length_negative,
    .title = "The length of the value of an option is -1",
    .cause = "no value has a negative length; what comes of it depends on the layer that looks at it first, and it may go unnoticed",
    .fix = "give the size of the value, and check the result of what computes a length",
    .kind = programmer,
    .variants = "so_rcvbuf tcp_nodelay",
    .provoke = provoke, .remedy = remedy)
