#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int protocol) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_socktype = SOCK_DGRAM;
  hints.ai_protocol = protocol;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, IPPROTO_TCP); }

outcome remedy(lab& lab) { return resolve(lab, IPPROTO_UDP); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, protocol_of_other_socktype,
    .title = "The hints ask for datagrams over TCP",
    .cause = "TCP has no datagrams; Linux checks that the two hints fit together, Winsock hands both back as they are",
    .fix = "name the protocol that carries this type of socket, or 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
