#include "harness/scenario.h"

namespace {

/// A connection over which something has come to the client.
connection with_data(lab& lab) {
  const socket_handle listener = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  socket_handle client = lab.tcp4();
  lab.connect(client, where);
  socket_handle server = lab.accept(listener);
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(client, POLLIN);
  return {std::move(client), std::move(server)};
}

outcome provoke(lab& lab) {
  const connection pair = with_data(lab);
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

outcome remedy(lab& lab) {
  const connection pair = with_data(lab);
  char bytes[16];
  return lab.observe([&] { return ::recv(pair.client.get(), bytes, sizeof bytes, MSG_PEEK); });
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, peek_at_stream,
    .title = "WSARecvMsg is to leave in place what it reads from a stream",
    .cause = "the call looks ahead at datagrams only",
    .fix = "look at a stream with recv and MSG_PEEK",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
