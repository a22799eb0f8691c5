#include "harness/scenario.h"

namespace {

WSAPROTOCOL_INFOW found[64];

outcome ask(lab& lab, DWORD* length) {
  return lab.observe([&] { return ::WSAEnumProtocolsW(nullptr, found, length); });
}

outcome provoke(lab& lab) { return ask(lab, nullptr); }

outcome remedy(lab& lab) {
  DWORD length = sizeof found;
  return ask(lab, &length);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumprotocols, no_length,
    .title = "WSAEnumProtocols without the length of its buffer",
    .cause = "without the length the call cannot know how much it may write",
    .fix = "pass the address of a DWORD with the size of the buffer",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
