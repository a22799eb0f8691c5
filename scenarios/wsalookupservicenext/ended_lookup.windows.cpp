#include "harness/scenario.h"

namespace {

alignas(WSAQUERYSETW) char found[8192];

int take(HANDLE lookup, DWORD room) {
  return ::WSALookupServiceNextW(lookup, LUP_RETURN_ADDR, &room,
                                 reinterpret_cast<WSAQUERYSETW*>(found));
}

outcome provoke(lab& lab) {
  service_lookup lookup;
  const HANDLE copy = lookup.get();
  lookup.end();
  return lab.observe_once([&] { return take(copy, sizeof found); });
}

outcome remedy(lab& lab) {
  const service_lookup lookup;
  const HANDLE copy = lookup.get();
  return lab.observe_once([&] { return take(copy, sizeof found); });
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicenext, ended_lookup,
    .title = "The next result of a lookup that was ended",
    .cause = "WSALookupServiceEnd has given the handle back, and it stands for nothing now",
    .fix = "take all results before the lookup is ended",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
