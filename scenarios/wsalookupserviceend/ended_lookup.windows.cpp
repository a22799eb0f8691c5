#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  service_lookup lookup;
  const HANDLE copy = lookup.get();
  lookup.end();
  return lab.observe_once([&] { return ::WSALookupServiceEnd(copy); });
}

outcome remedy(lab& lab) {
  service_lookup lookup;
  const HANDLE taken = lookup.release();
  return lab.observe_once([&] { return ::WSALookupServiceEnd(taken); });
}

}  // namespace

SOCKERR_SCENARIO(wsalookupserviceend, ended_lookup,
    .title = "Ending a lookup a second time",
    .cause = "the first WSALookupServiceEnd has given the handle back",
    .fix = "let one owner end a lookup, once",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
