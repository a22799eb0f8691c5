#include "harness/scenario.h"

namespace {

/// Sets the option that the variant names for this socket, if it names one.
void share(lab& lab, const socket_handle& s, const char* reuseaddr, const char* reuseport) {
  if (lab.variant(reuseaddr)) lab.option(s, SOL_SOCKET, SO_REUSEADDR, 1);
  if (lab.variant(reuseport)) lab.option(s, SOL_SOCKET, SO_REUSEPORT, 1);
}

endpoint address(lab& lab, const char* wildcard) {
  const bool any = lab.variant(wildcard) || lab.variant("both_wildcard");
  return any ? ipv4("0.0.0.0") : lab.loopback4();
}

outcome bind_beside(lab& lab, bool same_port) {
  const bool udp = lab.variant("bound_udp");
  const socket_handle first = udp ? lab.udp4() : lab.tcp4();
  const socket_handle second = udp ? lab.udp4() : lab.tcp4();
  share(lab, first, "first_reuseaddr", "first_reuseport");
  share(lab, second, "second_reuseaddr", "second_reuseport");
  const unsigned short port = lab.bind(first, address(lab, "wildcard_first")).port();
  if (lab.variant("listening_tcp")) lab.listen(first);
  const endpoint where = address(lab, "wildcard_second").with_port(same_port ? port : 0);
  return lab.observe_once([&] { return ::bind(second.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, port_sharing_options,
    .title = "Whether two sockets may have one port depends on the options of both",
    .cause = "both must have SO_REUSEADDR while neither listens, or both SO_REUSEPORT; a wildcard address overlaps every other",
    .fix = "bind to another port; for several listeners on one port set SO_REUSEPORT on all of them",
    .kind = programmer,
    .variants = "first_plain first_reuseaddr first_reuseport"
                " x second_plain second_reuseaddr second_reuseport"
                " x same_address wildcard_first wildcard_second both_wildcard"
                " x bound_tcp listening_tcp bound_udp",
    .provoke = provoke, .remedy = remedy)
