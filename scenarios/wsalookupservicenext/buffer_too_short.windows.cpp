#include "harness/scenario.h"

namespace {

alignas(WSAQUERYSETW) char found[8192];

int take(HANDLE lookup, DWORD room) {
  return ::WSALookupServiceNextW(lookup, LUP_RETURN_ADDR, &room,
                                 reinterpret_cast<WSAQUERYSETW*>(found));
}

outcome provoke(lab& lab) {
  const service_lookup lookup;
  return lab.observe_once([&] { return take(lookup.get(), 1); });
}

outcome remedy(lab& lab) {
  const service_lookup lookup;
  return lab.observe_once([&] { return take(lookup.get(), sizeof found); });
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicenext, buffer_too_short,
    .title = "The next result of a lookup does not fit into the buffer",
    .cause = "a result is a WSAQUERYSET with all that it points to; the length that is needed comes back",
    .fix = "give more room, and ask again for the same result",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
