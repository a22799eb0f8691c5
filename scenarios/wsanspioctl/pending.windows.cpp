#include "harness/scenario.h"

namespace {

template <class Then>
outcome watch(lab& lab, Then then) {
  const service_lookup networks = lookup_of_networks();
  DWORD size = 0;
  return lab.observe_once([&] {
    return then(::WSANSPIoctl(networks.get(), SIO_NSP_NOTIFY_CHANGE, nullptr, 0, nullptr, 0, &size,
                              notice_by_event()));
  });
}

outcome provoke(lab& lab) { return watch(lab, [](int begun) { return begun; }); }

outcome remedy(lab& lab) { return watch(lab, [](int begun) { return begun_or_done(begun); }); }

/// Who has waited enough can end the lookup, and the notice with it.
outcome aftermath(lab& lab) {
  service_lookup networks = lookup_of_networks();
  DWORD size = 0;
  ::WSANSPIoctl(networks.get(), SIO_NSP_NOTIFY_CHANGE, nullptr, 0, nullptr, 0, &size,
                notice_by_event());
  return lab.observe_once([&] { return ::WSALookupServiceEnd(networks.release()); });
}

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, pending,
    .title = "A notice of changes that has been asked for",
    .cause = "the notice comes by itself when the results of the lookup change, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the notice",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
