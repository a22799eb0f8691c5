#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, bool ended) {
  service_lookup networks = lookup_of_networks();
  const HANDLE copy = networks.get();
  if (ended) networks.end();
  DWORD size = 0;
  return lab.observe_once([&] {
    return begun_or_done(::WSANSPIoctl(copy, SIO_NSP_NOTIFY_CHANGE, nullptr, 0, nullptr, 0, &size,
                                       notice_by_event()));
  });
}

outcome provoke(lab& lab) { return watch(lab, true); }

outcome remedy(lab& lab) { return watch(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, ended_lookup,
    .title = "Watching the results of a lookup that was ended",
    .cause = "WSALookupServiceEnd has given the handle back, and it stands for nothing now",
    .fix = "keep the lookup as long as its results are watched",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
