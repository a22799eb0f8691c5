#include "harness/scenario.h"

namespace {

WSANAMESPACE_INFOW found[64];

/// The call returns how many providers it found.
outcome ask(lab& lab, DWORD room, WSANAMESPACE_INFOW* where) {
  return lab.observe([&] {
    DWORD length = room;
    return ::WSAEnumNameSpaceProvidersW(&length, where);
  });
}

outcome provoke(lab& lab) { return ask(lab, 0, nullptr); }

outcome remedy(lab& lab) { return ask(lab, sizeof found, found); }

}  // namespace

SOCKERR_SCENARIO(wsaenumnamespaceproviders, buffer_too_short,
    .title = "WSAEnumNameSpaceProviders with too little room for the list",
    .cause = "every provider takes a WSANAMESPACE_INFO and its name, and they do not fit; WSAEnumProtocols says WSAENOBUFS to that",
    .fix = "give room for all of them; a call with a length of 0 fails, but returns the length that is needed",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
