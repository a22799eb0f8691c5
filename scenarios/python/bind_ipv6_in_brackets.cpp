#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.tcp6();  // a skip where there is no IPv6
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
s.bind(('[::1]', 0))
)");
}

outcome remedy(lab& lab) {
  lab.tcp6();
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
s.bind(('::1', 0))
)");
}

}  // namespace

SOCKERR_SCENARIO(python, bind_ipv6_in_brackets,
    .title = "Python does not take an IPv6 address in square brackets",
    .cause = "brackets belong to URLs, where they keep the port apart; the resolver does not know them",
    .fix = "give the address without brackets: the port has a place of its own",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
