#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool by_reset) {
  message_window window;
  connection pair = lab.connected();
  lab.must([&] { return ::WSAAsyncSelect(pair.client.get(), window.get(), WM_USER, FD_CLOSE); },
           "WSAAsyncSelect");
  if (by_reset)
    pair.server.reset();
  else
    pair.server.close();
  const LPARAM told = window.await_message();
  return lab.observe_status([&] { return static_cast<int>(WSAGETSELECTERROR(told)); });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaasyncselect, connection_reset,
    .title = "The message of a connection reports that the peer has reset it",
    .cause = "the peer closed with SO_LINGER and a time of 0; the code comes with FD_CLOSE",
    .fix = "let the peer close in order, which comes as FD_CLOSE without a code",
    .kind = peer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
