#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, socket_handle s) {
  const auto recv_msg = extension<LPFN_WSARECVMSG>(s.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(s.get(), &message, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  return receive(lab, std::move(s));
}

outcome remedy(lab& lab) {
  const socket_handle sender = lab.udp4();
  socket_handle s = lab.udp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, where.data(), where.size()); },
           "sendto");
  return receive(lab, std::move(s));
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, before_connect,
    .title = "WSARecvMsg with a stream socket that is not connected",
    .cause = "a stream comes from the peer of a connection only, and there is none",
    .fix = "take the call for datagrams, which need no connection, and recv for streams",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
