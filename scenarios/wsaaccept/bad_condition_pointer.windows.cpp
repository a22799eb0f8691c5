#include "harness/scenario.h"

namespace {

int CALLBACK accept_all(WSABUF*, WSABUF*, QOS*, QOS*, WSABUF*, WSABUF*, GROUP*, DWORD_PTR) {
  return CF_ACCEPT;
}

outcome take(lab& lab, LPCONDITIONPROC decide) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, decide, 0); });
}

outcome provoke(lab& lab) {
  return take(lab, reinterpret_cast<LPCONDITIONPROC>(lab.bad_pointer()));
}

outcome remedy(lab& lab) { return take(lab, accept_all); }

}  // namespace

SOCKERR_SCENARIO(wsaaccept, bad_condition_pointer,
    .title = "The condition function is not in the memory of the process",
    .cause = "WSAAccept calls the function to which the pointer leads, and there is none",
    .fix = "pass a function of the program, or none",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
