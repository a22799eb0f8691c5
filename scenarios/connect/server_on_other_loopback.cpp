#include "harness/scenario.h"

namespace {

/// A server on one loopback address, and the same port of the other one without a server.
struct halves {
  socket_handle server, deaf;
  endpoint served, unserved;
};

halves server_on_one_loopback(lab& lab) {
  const bool on_ipv4 = lab.variant("server_on_ipv4");
  halves made;
  made.server = on_ipv4 ? lab.tcp4() : lab.tcp6();
  made.deaf = on_ipv4 ? lab.tcp6() : lab.tcp4();
  made.served = lab.bind(made.server, on_ipv4 ? lab.loopback4() : lab.loopback6());
  made.unserved = (on_ipv4 ? lab.loopback6() : lab.loopback4()).with_port(made.served.port());
  lab.bind(made.deaf, made.unserved);
  lab.listen(made.server);
  return made;
}

socket_handle socket_for(lab& lab, const endpoint& where) {
  return where.family() == AF_INET ? lab.tcp4() : lab.tcp6();
}

outcome provoke(lab& lab) {
  const halves made = server_on_one_loopback(lab);
  const socket_handle s = socket_for(lab, made.unserved);
  const endpoint& where = made.unserved;
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const halves made = server_on_one_loopback(lab);
  const socket_handle s = socket_for(lab, made.served);
  const endpoint& where = made.served;
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, server_on_other_loopback,
    .title = "localhost is refused although the server runs",
    .cause = "the name stands for ::1 and 127.0.0.1, and the server listens on one of them only; the client tried the other",
    .fix = "try all addresses of the name in turn, or let the server listen on both",
    .kind = environment,
    .variants = "server_on_ipv4 server_on_ipv6",
    .provoke = provoke, .remedy = remedy)
