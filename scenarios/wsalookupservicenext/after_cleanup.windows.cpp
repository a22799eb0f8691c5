#include "harness/scenario.h"

namespace {

alignas(WSAQUERYSETW) char found[8192];

int take(HANDLE lookup, DWORD room) {
  return ::WSALookupServiceNextW(lookup, LUP_RETURN_ADDR, &room,
                                 reinterpret_cast<WSAQUERYSETW*>(found));
}

outcome provoke(lab& lab) {
  const service_lookup lookup;
  lab.stop_winsock();
  return lab.observe_once([&] { return take(lookup.get(), sizeof found); });
}

outcome remedy(lab& lab) {
  const service_lookup lookup;
  return lab.observe_once([&] { return take(lookup.get(), sizeof found); });
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicenext, after_cleanup,
    .title = "The next result of a lookup after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all lookups that the process has",
    .fix = "call WSACleanup only when no part of the process uses Winsock any more",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
