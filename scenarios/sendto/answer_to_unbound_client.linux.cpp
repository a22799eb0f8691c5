#include "harness/scenario.h"

namespace {

/// A server answers the client whose message it has received.
outcome answer(lab& lab, bool client_has_address) {
  const socket_handle server = lab.unix_dgram(), client = lab.unix_dgram();
  const endpoint where = lab.bind(server, lab.unix_path());
  if (client_has_address) lab.bind(client, lab.unix_path());
  lab.connect(client, where);
  lab.must([&] { return ::send(client.get(), "hello", 5, 0); }, "ask");
  sockaddr_un from{};
  socklen_t size = sizeof from;
  auto* const asker = reinterpret_cast<sockaddr*>(&from);
  char buffer[16];
  lab.must([&] { return ::recvfrom(server.get(), buffer, sizeof buffer, 0, asker, &size); },
           "receive");
  return lab.observe_once([&] { return ::sendto(server.get(), "answer", 6, 0, asker, size); });
}

outcome provoke(lab& lab) { return answer(lab, false); }

outcome remedy(lab& lab) { return answer(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendto, answer_to_unbound_client,
    .title = "A unix datagram server answers a client that has no address",
    .cause = "unlike UDP, unix sockets get no address by sending; recvfrom gave an address of length 0, and there is nowhere to answer to",
    .fix = "have clients bind to a path of their own, or to no name at all (the family only), which gives them an abstract one",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
