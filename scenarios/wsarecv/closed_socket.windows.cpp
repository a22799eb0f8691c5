#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, native_socket s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once(
      [&] { return ::WSARecv(s, &buffer, 1, &received, &flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const native_socket copy = pair.client.get();
  pair.client.close();
  return receive(lab, copy);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const native_socket copy = pair.client.get();
  return receive(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, closed_socket,
    .title = "Receiving with WSARecv on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
