#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD command) {
  const service_lookup networks = lookup_of_networks();
  DWORD size = 0;
  return lab.observe_once([&] {
    return begun_or_done(::WSANSPIoctl(networks.get(), command, nullptr, 0, nullptr, 0, &size,
                                       notice_by_event()));
  });
}

outcome provoke(lab& lab) { return ask(lab, SIO_NSP_NOTIFY_CHANGE + 1); }

outcome remedy(lab& lab) { return ask(lab, SIO_NSP_NOTIFY_CHANGE); }

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, unknown_command,
    .title = "A command that the provider of names does not know",
    .cause = "each provider has commands of its own, and this one does not have that",
    .fix = "send SIO_NSP_NOTIFY_CHANGE, and that only to providers that have it",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
