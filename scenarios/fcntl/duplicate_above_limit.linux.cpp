#include <sys/resource.h>

#include "harness/scenario.h"

namespace {

outcome copy(lab& lab, bool above) {
  const socket_handle s = lab.udp4();
  rlimit limit{};
  lab.must([&] { return ::getrlimit(RLIMIT_NOFILE, &limit); }, "limit");
  const int lowest = above ? static_cast<int>(limit.rlim_cur) : 0;
  return lab.observe_socket_once([&] { return ::fcntl(s.get(), F_DUPFD_CLOEXEC, lowest); });
}

outcome provoke(lab& lab) { return copy(lab, true); }

outcome remedy(lab& lab) { return copy(lab, false); }

}  // namespace

SOCKERR_SCENARIO(fcntl, duplicate_above_limit,
    .title = "A copy of a descriptor is to have a number beyond the limit",
    .cause = "the limit on descriptors (RLIMIT_NOFILE) is also the one on their numbers",
    .fix = "ask for a lower number, or raise the limit",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
