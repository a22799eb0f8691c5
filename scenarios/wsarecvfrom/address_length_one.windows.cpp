#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, int room) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  endpoint from;
  return lab.observe_once([&] {
    return ::WSARecvFrom(pair.client.get(), &buffer, 1, &received, &flags, from.data(), &room,
                         nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return receive(lab, 1); }

outcome remedy(lab& lab) { return receive(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(wsarecvfrom, address_length_one,
    .title = "WSARecvFrom with too little room for the address of the sender",
    .cause = "the length says how much room the address may take, and it is too little for one",
    .fix = "set the length to the size of the buffer before each call",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
