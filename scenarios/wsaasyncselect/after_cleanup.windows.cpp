#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, bool stopped) {
  const message_window window;
  const socket_handle s = lab.socket();
  if (stopped) lab.stop_winsock();
  return lab.observe([&] { return ::WSAAsyncSelect(s.get(), window.get(), WM_USER, FD_READ); });
}

outcome provoke(lab& lab) { return watch(lab, true); }

outcome remedy(lab& lab) { return watch(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, after_cleanup,
    .title = "Asking for messages of a socket after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
