#include "harness/scenario.h"

namespace {

WSAPROTOCOL_INFOW found[64];

outcome ask(lab& lab, DWORD room) {
  return lab.observe([&] {
    DWORD length = room;
    return ::WSAEnumProtocolsW(nullptr, found, &length);
  });
}

outcome provoke(lab& lab) { return ask(lab, sizeof(WSAPROTOCOL_INFOW) - 1); }

outcome remedy(lab& lab) { return ask(lab, sizeof found); }

}  // namespace

SOCKERR_SCENARIO(wsaenumprotocols, buffer_too_short,
    .title = "WSAEnumProtocols with too little room for the list",
    .cause = "every protocol takes a WSAPROTOCOL_INFO, and they do not fit",
    .fix = "ask with a length of 0 first: the length that is needed comes back",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
