#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.tcp6();  // a skip where there is no IPv6
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 0))
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

SOCKERR_SCENARIO(python, bind_ipv4_on_inet6_socket,
    .title = "Python does not take an IPv4 address for an AF_INET6 socket",
    .cause = "the text goes through the resolver first, and as an IPv6 address it means nothing",
    .fix = "give an IPv6 address such as '::1', without brackets",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
