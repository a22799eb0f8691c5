#include "harness/scenario.h"

namespace {

void watch(lab& lab, const socket_handle& s, const message_window& window) {
  lab.must([&] { return ::WSAAsyncSelect(s.get(), window.get(), WM_USER, FD_CLOSE); },
           "WSAAsyncSelect");
}

outcome tell(lab& lab, message_window& window) {
  const LPARAM told = window.await_message();
  return lab.observe_status([&] { return static_cast<int>(WSAGETSELECTERROR(told)); });
}

outcome end(lab& lab, bool by_reset) {
  message_window window;
  connection pair = lab.connected();
  watch(lab, pair.client, window);
  if (by_reset)
    pair.server.reset();
  else
    pair.server.close();
  return tell(lab, window);
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

/// The window hears the orderly end of another connection.
outcome aftermath(lab& lab) {
  message_window window;
  connection lost = lab.connected(), next = lab.connected();
  watch(lab, lost.client, window);
  lost.server.reset();
  window.await_message();
  watch(lab, next.client, window);
  next.server.close();
  return tell(lab, window);
}

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, connection_reset,
    .title = "The message of a connection reports that the peer has reset it",
    .cause = "the peer closed with SO_LINGER and a time of 0; the code comes with FD_CLOSE",
    .fix = "let the peer close in order, which comes as FD_CLOSE without a code",
    .kind = peer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
