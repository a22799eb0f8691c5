#include "harness/scenario.h"

namespace {

outcome receive_from(lab& lab, socklen_t room) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  endpoint from = endpoint{}.with_size(room);
  char buffer[16];
  const outcome seen = lab.observe_once([&] {
    return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, from.data(), from.size_out());
  });
  return seen.failed ? seen : lab.with_detail(seen, "sender known", from.port() != 0);
}

outcome provoke(lab& lab) { return receive_from(lab, 1); }

outcome remedy(lab& lab) { return receive_from(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(recvfrom, address_length_one,
    .title = "There is too little room for the address of the sender",
    .cause = "the length says how much room the address may take: Winsock refuses too little, Linux cuts the address off and says only by the length that there was more of it",
    .fix = "set the length to the size of the buffer before every call, because the call changes it",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
