#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, WSACOMPLETION* notice) {
  const service_lookup networks = lookup_of_networks();
  DWORD size = 0;
  return lab.observe_once([&] {
    return begun_or_done(::WSANSPIoctl(networks.get(), SIO_NSP_NOTIFY_CHANGE, nullptr, 0, nullptr,
                                       0, &size, notice));
  });
}

outcome provoke(lab& lab) { return watch(lab, nullptr); }

outcome remedy(lab& lab) { return watch(lab, notice_by_event()); }

/// Who is told so can wait for the change after all.
outcome aftermath(lab& lab) {
  const service_lookup networks = lookup_of_networks();
  DWORD size = 0;
  const auto ask = [&](WSACOMPLETION* notice) {
    return begun_or_done(::WSANSPIoctl(networks.get(), SIO_NSP_NOTIFY_CHANGE, nullptr, 0, nullptr,
                                       0, &size, notice));
  };
  ask(nullptr);
  return lab.observe_once([&] { return ask(notice_by_event()); });
}

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, nothing_changed,
    .title = "The results of a lookup are still true",
    .cause = "nothing has changed, and without a WSACOMPLETION the call does not wait until something does",
    .fix = "take the code for: still true; or say how to be told of the change",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
