#include <sys/resource.h>

#include "harness/scenario.h"

namespace {

outcome copy_to(lab& lab, bool above) {
  const socket_handle s = lab.udp4(), place = lab.udp4();
  rlimit limit{};
  lab.must([&] { return ::getrlimit(RLIMIT_NOFILE, &limit); }, "limit");
  const int number = above ? static_cast<int>(limit.rlim_cur) : place.get();
  return lab.observe([&] { return ::dup2(s.get(), number); });
}

outcome provoke(lab& lab) { return copy_to(lab, true); }

outcome remedy(lab& lab) { return copy_to(lab, false); }

}  // namespace

SOCKERR_SCENARIO(dup2, number_above_limit,
    .title = "The copy of a descriptor is to have a number beyond the limit",
    .cause = "the limit on descriptors (RLIMIT_NOFILE) is also the one on their numbers",
    .fix = "choose a lower number, or raise the limit",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
