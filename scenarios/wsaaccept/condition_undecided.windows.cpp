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

outcome provoke(lab& lab) { return take(lab, 7); }

outcome remedy(lab& lab) { return take(lab, CF_ACCEPT); }

}  // namespace

SOCKERR_SCENARIO(wsaaccept, condition_undecided,
    .title = "The condition function answers what is no answer",
    .cause = "WSAAccept knows CF_ACCEPT, CF_REJECT and CF_DEFER only",
    .fix = "let every path through the condition function return one of the three",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
