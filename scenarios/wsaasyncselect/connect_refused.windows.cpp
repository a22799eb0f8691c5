#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const endpoint& where) {
  message_window window;
  const socket_handle s = lab.socket();
  lab.must([&] { return ::WSAAsyncSelect(s.get(), window.get(), WM_USER, FD_CONNECT); },
           "WSAAsyncSelect");
  connect_to(s, where);
  const LPARAM told = window.await_message();
  return lab.observe_status([&] { return static_cast<int>(WSAGETSELECTERROR(told)); });
}

outcome provoke(lab& lab) {
  const socket_handle server = lab.socket();
  return reach(lab, lab.bind(server, lab.loopback()));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = lab.listener(where);
  return reach(lab, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, connect_refused,
    .title = "The message of a connection reports a refusal",
    .cause = "the host is there, but no socket listens on the port; the code comes with FD_CONNECT",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
