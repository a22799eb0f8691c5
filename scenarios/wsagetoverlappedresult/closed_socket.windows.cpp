#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  OVERLAPPED finished{};
  DWORD bytes = 0, flags = 0;
  return lab.observe(
      [&] { return as_status(::WSAGetOverlappedResult(s, &finished, &bytes, FALSE, &flags)); });
}

outcome provoke(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return ask(lab, copy);
}

outcome remedy(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return ask(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsagetoverlappedresult, closed_socket,
    .title = "Asking for the result of an operation after its socket was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
