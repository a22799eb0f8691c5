#include "harness/scenario.h"

namespace {

WSAPROTOCOL_INFOW found[64];

/// The call puts its code into a place of its own.
outcome ask(lab& lab, DWORD room) {
  return lab.observe_status([&] {
    DWORD length = room;
    int code = 0;
    return ::WSCEnumProtocols(nullptr, found, &length, &code) == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, sizeof(WSAPROTOCOL_INFOW) - 1); }

outcome remedy(lab& lab) { return ask(lab, sizeof found); }

}  // namespace

SOCKERR_SCENARIO(wscenumprotocols, buffer_too_short,
    .title = "WSCEnumProtocols with too little room for the catalogue",
    .cause = "every entry takes a WSAPROTOCOL_INFO, and they do not fit",
    .fix = "ask with a length of 0 first: the length that is needed comes back",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
