#include "harness/scenario.h"

namespace {

WSAPROTOCOL_INFOW found[64];

/// The call puts its code into a place of its own.
outcome ask(lab& lab, DWORD* length) {
  return lab.observe_status([&] {
    int code = 0;
    return ::WSCEnumProtocols(nullptr, found, length, &code) == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, nullptr); }

outcome remedy(lab& lab) {
  DWORD length = sizeof found;
  return ask(lab, &length);
}

}  // namespace

SOCKERR_SCENARIO(wscenumprotocols, no_length,
    .title = "WSCEnumProtocols without the length of its buffer",
    .cause = "without the length the call cannot know how much it may write",
    .fix = "pass the address of a DWORD with the size of the buffer",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
