#include "harness/scenario.h"

namespace {

alignas(WSAQUERYSETW) char found[8192];

int take(HANDLE lookup, DWORD room) {
  return ::WSALookupServiceNextW(lookup, LUP_RETURN_ADDR, &room,
                                 reinterpret_cast<WSAQUERYSETW*>(found));
}

outcome provoke(lab& lab) {
  const service_lookup lookup;
  while (take(lookup.get(), sizeof found) == 0) {
  }
  return lab.observe_once([&] { return take(lookup.get(), sizeof found); });
}

outcome remedy(lab& lab) {
  const service_lookup lookup;
  return lab.observe_once([&] { return take(lookup.get(), sizeof found); });
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicenext, no_more,
    .title = "The next result of a lookup that has given all of them",
    .cause = "there are no more results: this is how the list ends",
    .fix = "take WSA_E_NO_MORE as the end of the list, and end the lookup",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
