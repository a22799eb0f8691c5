#include "harness/scenario.h"

namespace {

socket_handle watched_socket(lab& lab, const message_window& window) {
  socket_handle s = lab.socket();
  lab.must([&] { return ::WSAAsyncSelect(s.get(), window.get(), WM_USER, FD_CONNECT); },
           "WSAAsyncSelect");
  return s;
}

outcome reach(lab& lab, message_window& window, const socket_handle& s, const endpoint& where) {
  connect_to(s, where);
  const LPARAM told = window.await_message();
  return lab.observe_status([&] { return static_cast<int>(WSAGETSELECTERROR(told)); });
}

outcome provoke(lab& lab) {
  message_window window;
  const socket_handle server = lab.socket(), s = watched_socket(lab, window);
  return reach(lab, window, s, lab.bind(server, lab.loopback()));
}

outcome remedy(lab& lab) {
  message_window window;
  endpoint where;
  const socket_handle server = lab.listener(where), s = watched_socket(lab, window);
  return reach(lab, window, s, where);
}

/// The window hears of the next attempt too.
outcome aftermath(lab& lab) {
  message_window window;
  const socket_handle server = lab.socket(), s = watched_socket(lab, window);
  const endpoint where = lab.bind(server, lab.loopback());
  connect_to(s, where);
  lab.require(WSAGETSELECTERROR(window.await_message()) != 0, "the first attempt was not refused");
  lab.listen(server);
  return reach(lab, window, watched_socket(lab, window), where);
}

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, connect_refused,
    .title = "The message of a connection reports a refusal",
    .cause = "the host is there, but no socket listens on the port; the code comes with FD_CONNECT",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
