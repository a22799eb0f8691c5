#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, HWND window) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::WSAAsyncSelect(s.get(), window, WM_USER, FD_READ); });
}

outcome provoke(lab& lab) { return watch(lab, static_cast<HWND>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  const message_window window;
  return watch(lab, window.get());
}

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, no_such_window,
    .title = "Asking for messages to a window that does not exist",
    .cause = "what happens on the socket is to be told to a window, and the handle is that of none",
    .fix = "make the window first, and keep it as long as a socket reports to it",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
