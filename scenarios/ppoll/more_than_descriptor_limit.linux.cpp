#include "harness/scenario.h"

namespace {

outcome wait_for(lab& lab, nfds_t count) {
  static pollfd waiting[20000];
  for (pollfd& none : waiting) none.fd = -1;  // entries that poll skips
  lab.exhaust_descriptors();
  const timespec at_once{};
  return lab.observe([&] { return ::ppoll(waiting, count, &at_once, nullptr); });
}

outcome provoke(lab& lab) { return wait_for(lab, 20000); }

outcome remedy(lab& lab) { return wait_for(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(ppoll, more_than_descriptor_limit,
    .title = "Waiting for more entries than the process may have descriptors",
    .cause = "the length of the list is held against RLIMIT_NOFILE, even where entries are empty",
    .fix = "shorten the list to what is used, or raise the limit",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
