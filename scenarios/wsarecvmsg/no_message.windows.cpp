#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, bool nowhere) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const auto recv_msg = extension<LPFN_WSARECVMSG>(pair.client.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  WSAMSG* given = nowhere ? nullptr : &message;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(pair.client.get(), given, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, no_message,
    .title = "WSARecvMsg without a message",
    .cause = "the WSAMSG says where to put what comes; without it there is no place",
    .fix = "pass the address of a WSAMSG",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
