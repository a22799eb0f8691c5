#include "harness/scenario.h"

namespace {

int CALLBACK answer(WSABUF*, WSABUF*, QOS*, QOS*, WSABUF*, WSABUF*, GROUP*, DWORD_PTR decision) {
  return static_cast<int>(decision);
}

outcome take(lab& lab, DWORD_PTR decision) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  if (lab.variant("nonblocking")) {
    lab.nonblocking(listener);
    lab.await(listener, POLLIN);
  }
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, answer, decision); });
}

outcome provoke(lab& lab) { return take(lab, CF_DEFER); }

outcome remedy(lab& lab) { return take(lab, CF_ACCEPT); }

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  const SOCKET deferred = ::WSAAccept(listener.get(), nullptr, nullptr, answer, CF_DEFER);
  lab.require(deferred == INVALID_SOCKET, "a connection was accepted");
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, answer, CF_ACCEPT); });
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, condition_defers,
    .title = "The condition function puts its decision off",
    .cause = "WSAAccept asked the condition function of the program, and it answered CF_DEFER: the connection stays in the queue",
    .fix = "call WSAAccept again when the decision is made, and answer CF_ACCEPT or CF_REJECT",
    .kind = timing,
    .variants = "tcp4 tcp6 x blocking nonblocking",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
