#include "harness/scenario.h"

namespace {

outcome peek(lab& lab, const connection& pair) {
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const auto recv_msg = extension<LPFN_WSARECVMSG>(pair.client.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  message.dwFlags = MSG_PEEK;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(pair.client.get(), &message, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const socket_handle listener = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  socket_handle client = lab.tcp4();
  lab.connect(client, where);
  return peek(lab, {std::move(client), lab.accept(listener)});
}

outcome remedy(lab& lab) {
  socket_handle client = lab.udp4(), server = lab.udp4();
  lab.connect(server, lab.bind(client, lab.loopback4()));
  return peek(lab, {std::move(client), std::move(server)});
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, peek_at_stream,
    .title = "WSARecvMsg is to leave in place what it reads from a stream",
    .cause = "the call looks ahead at datagrams only",
    .fix = "look at a stream with recv and MSG_PEEK",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
