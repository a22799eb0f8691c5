#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  service_lookup lookup;
  const HANDLE taken = lookup.release();
  lab.stop_winsock();
  return lab.observe_once([&] { return ::WSALookupServiceEnd(taken); });
}

outcome remedy(lab& lab) {
  service_lookup lookup;
  const HANDLE taken = lookup.release();
  return lab.observe_once([&] { return ::WSALookupServiceEnd(taken); });
}

}  // namespace

SOCKERR_SCENARIO(wsalookupserviceend, after_cleanup,
    .title = "Ending a lookup after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all lookups that the process has",
    .fix = "end all lookups before WSACleanup",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
