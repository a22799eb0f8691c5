#include "harness/scenario.h"

namespace {

/// A server at one address of localhost, and the same port of the other one without a server.
struct halves {
  socket_handle server, deaf;
  unsigned short port = 0;
};

endpoint at(lab& lab, const addrinfo& found, unsigned short port) {
  return (found.ai_family == AF_INET ? lab.loopback4() : lab.loopback6()).with_port(port);
}

socket_handle socket_for(lab& lab, const addrinfo& found) {
  return found.ai_family == AF_INET ? lab.tcp4() : lab.tcp6();
}

/// The first of the found addresses that is not of the same family as the very first.
const addrinfo* other_of(const address_list& found) {
  const addrinfo* a = found.first();
  while (a != nullptr && a->ai_family == found.first()->ai_family) a = a->ai_next;
  return a;
}

halves server_at_other_address(lab& lab, address_list& found) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  const auto look_up = [&] { return ::getaddrinfo("localhost", nullptr, &hints, found.out()); };
  // Many machines know only one address of the name.
  if (look_up() != 0 || other_of(found) == nullptr) {
    lab.own_name_server();
    lab.require(look_up() == 0 && other_of(found) != nullptr, "localhost has one address only");
  }
  const addrinfo &first = *found.first(), &other = *other_of(found);
  halves made{socket_for(lab, other), socket_for(lab, first)};
  made.port = lab.bind(made.server, at(lab, other, 0)).port();
  lab.bind(made.deaf, at(lab, first, made.port));
  lab.listen(made.server);
  return made;
}

outcome provoke(lab& lab) {
  address_list found;
  const halves made = server_at_other_address(lab, found);
  const socket_handle s = socket_for(lab, *found.first());
  const endpoint where = at(lab, *found.first(), made.port);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  address_list found;
  const halves made = server_at_other_address(lab, found);
  return lab.observe_once([&] {
    int connected = -1;
    for (const addrinfo* a = found.first(); a != nullptr && connected != 0; a = a->ai_next)
      connected = connect_to(socket_for(lab, *a), at(lab, *a, made.port));
    return connected;
  });
}

}  // namespace

SOCKERR_SCENARIO(connect, localhost_served_on_one_address,
    .title = "A client takes the first address of localhost, and the server listens on another",
    .cause = "the name stands for ::1 and 127.0.0.1; getaddrinfo gives both, and the server uses one of them only",
    .fix = "try all addresses that getaddrinfo gives, in turn; or let the server listen on all of them",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
