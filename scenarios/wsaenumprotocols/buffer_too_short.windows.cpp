#include "harness/scenario.h"

namespace {

WSAPROTOCOL_INFOW found[64];

outcome ask(lab& lab, WSAPROTOCOL_INFOW* where, DWORD room) {
  // The list may name protocols that nobody offers; they are left out of the answer.
  int some[] = {IPPROTO_TCP, IPPROTO_UDP, 9999, 0};
  int* wanted = lab.variant("some") ? some : nullptr;
  return lab.observe([&] {
    DWORD length = room;
    return ::WSAEnumProtocolsW(wanted, where, &length);
  });
}

outcome provoke(lab& lab) {
  if (lab.variant("none")) return ask(lab, nullptr, 0);
  return ask(lab, found, sizeof(WSAPROTOCOL_INFOW) - 1);
}

outcome remedy(lab& lab) { return ask(lab, found, sizeof found); }

}  // namespace

SOCKERR_SCENARIO(wsaenumprotocols, buffer_too_short,
    .title = "WSAEnumProtocols with too little room for the list",
    .cause = "every protocol takes a WSAPROTOCOL_INFO, and they do not fit",
    .fix = "ask with a length of 0 first: the length that is needed comes back",
    .kind = programmer,
    .variants = "all some x too_short none",
    .provoke = provoke, .remedy = remedy)
