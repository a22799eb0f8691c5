#include "harness/scenario.h"

namespace {

int CALLBACK answer(WSABUF*, WSABUF*, QOS*, QOS*, WSABUF*, WSABUF*, GROUP*, DWORD_PTR decision) {
  return static_cast<int>(decision);
}

outcome take(lab& lab, DWORD_PTR decision) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, answer, decision); });
}

outcome provoke(lab& lab) { return take(lab, CF_REJECT); }

outcome remedy(lab& lab) { return take(lab, CF_ACCEPT); }

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), next = lab.socket();
  lab.connect(client, where);
  const SOCKET rejected = ::WSAAccept(listener.get(), nullptr, nullptr, answer, CF_REJECT);
  lab.require(rejected == INVALID_SOCKET, "a connection was accepted");
  lab.connect(next, where);
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, answer, CF_ACCEPT); });
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, condition_rejects,
    .title = "The condition function turns the connection down",
    .cause = "WSAAccept asked the condition function of the program, and it answered CF_REJECT",
    .fix = "answer CF_ACCEPT for connections that are wanted; for others this is no error",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
