#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, size_t room) {
  lab.own_host_name();
  const char longest[] = "a-name-of-a-host-that-has-all-of-the-64-bytes-which-linux-allows";
  static_assert(sizeof longest == 64 + 1);
  lab.must([&] { return ::sethostname(longest, 64); }, "sethostname");
  char name[65];
  return lab.observe([&] { return ::gethostname(name, room); });
}

outcome provoke(lab& lab) { return ask(lab, 64); }

outcome remedy(lab& lab) { return ask(lab, 65); }

}  // namespace

SOCKERR_SCENARIO(gethostname, no_room_for_the_end,
    .title = "The name of the own host fits, but its end does not",
    .cause = "the longest name has 64 bytes, and a zero follows it",
    .fix = "give HOST_NAME_MAX + 1 bytes",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
