#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, DWORD name_space) {
  const service_lookup found = lookup_of_networks(name_space);
  DWORD size = 0;
  return lab.observe_once([&] {
    return begun_or_done(::WSANSPIoctl(found.get(), SIO_NSP_NOTIFY_CHANGE, nullptr, 0, nullptr, 0,
                                       &size, notice_by_event()));
  });
}

outcome provoke(lab& lab) { return watch(lab, NS_ALL); }

outcome remedy(lab& lab) { return watch(lab, NS_NLA); }

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, several_namespaces,
    .title = "Watching the results of several providers of names at once",
    .cause = "a notice comes from one provider, and the lookup asks all of them",
    .fix = "begin a lookup for each namespace, and watch each",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
