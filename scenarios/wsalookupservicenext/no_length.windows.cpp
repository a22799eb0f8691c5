#include "harness/scenario.h"

namespace {

alignas(WSAQUERYSETW) char found[8192];

outcome take(lab& lab, DWORD* room) {
  const service_lookup lookup;
  return lab.observe_once([&] {
    return ::WSALookupServiceNextW(lookup.get(), LUP_RETURN_ADDR, room,
                                   reinterpret_cast<WSAQUERYSETW*>(found));
  });
}

outcome provoke(lab& lab) { return take(lab, nullptr); }

outcome remedy(lab& lab) {
  DWORD room = sizeof found;
  return take(lab, &room);
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicenext, no_length,
    .title = "The next result of a lookup, without saying how much room there is for it",
    .cause = "the length is required: it says how long the buffer is, and is told how long it should be",
    .fix = "pass the address of the length of the buffer",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
