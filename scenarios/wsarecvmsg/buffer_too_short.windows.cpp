#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, ULONG room) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "nine char", 9, 0); }, "send");
  const auto recv_msg = extension<LPFN_WSARECVMSG>(pair.client.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{room, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(pair.client.get(), &message, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, 6); }

outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, buffer_too_short,
    .title = "WSARecvMsg of a datagram that is longer than the buffers",
    .cause = "one call takes one datagram; what does not fit is thrown away",
    .fix = "receive into buffers that take the longest datagram the protocol allows",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
