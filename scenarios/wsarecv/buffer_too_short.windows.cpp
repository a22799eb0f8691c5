#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, ULONG room) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "nine char", 9, 0); }, "send");
  char bytes[16];
  WSABUF buffer{room, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once([&] {
    return ::WSARecv(pair.client.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return receive(lab, 6); }

outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(wsarecv, buffer_too_short,
    .title = "WSARecv of a datagram that is longer than the buffers",
    .cause = "one call takes one datagram; what does not fit is thrown away",
    .fix = "receive into buffers that take the longest datagram the protocol allows",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
