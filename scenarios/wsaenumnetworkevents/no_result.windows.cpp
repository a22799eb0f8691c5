#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, WSANETWORKEVENTS* happened) {
  const socket_handle s = lab.socket();
  const event_handle event;
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_READ); }, "WSAEventSelect");
  return lab.observe([&] { return ::WSAEnumNetworkEvents(s.get(), event.get(), happened); });
}

outcome provoke(lab& lab) { return ask(lab, nullptr); }

outcome remedy(lab& lab) {
  WSANETWORKEVENTS happened{};
  return ask(lab, &happened);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, no_result,
    .title = "WSAEnumNetworkEvents without a place for what happened",
    .cause = "the call writes into a WSANETWORKEVENTS, which the caller must provide",
    .fix = "pass the address of a WSANETWORKEVENTS",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
