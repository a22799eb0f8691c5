#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, bool closed) {
  const message_window window;
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  if (closed) s.close();
  return lab.observe([&] { return ::WSAAsyncSelect(copy, window.get(), WM_USER, FD_READ); });
}

outcome provoke(lab& lab) { return watch(lab, true); }

outcome remedy(lab& lab) { return watch(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, closed_socket,
    .title = "Asking for messages of a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
