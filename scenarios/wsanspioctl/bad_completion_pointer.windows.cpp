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

outcome provoke(lab& lab) { return watch(lab, static_cast<WSACOMPLETION*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return watch(lab, notice_by_event()); }

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, bad_completion_pointer,
    .title = "How to tell of changes stands at an address that the process does not have",
    .cause = "the system cannot read the WSACOMPLETION at the address that it was given",
    .fix = "pass the address of a WSACOMPLETION",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
