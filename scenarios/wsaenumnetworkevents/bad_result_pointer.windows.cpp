#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, WSANETWORKEVENTS* happened) {
  const socket_handle s = lab.socket();
  const event_handle event;
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_READ); }, "WSAEventSelect");
  return lab.observe([&] { return ::WSAEnumNetworkEvents(s.get(), event.get(), happened); });
}

outcome provoke(lab& lab) { return ask(lab, static_cast<WSANETWORKEVENTS*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  WSANETWORKEVENTS happened{};
  return ask(lab, &happened);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, bad_result_pointer,
    .title = "The place for the events of a socket is not in the memory of the process",
    .cause = "the system cannot write to the address that it was given",
    .fix = "pass the address of a WSANETWORKEVENTS",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
