#include "harness/scenario.h"

namespace {

int look_up(address_list& into) { return ::getaddrinfo("127.0.0.1", "80", nullptr, into.out()); }

outcome ask(lab& lab, bool without_memory) {
  address_list before, found;  // what was found before stays, and its memory with it
  lab.require(look_up(before) == 0, "the address cannot be found with memory either");
  if (without_memory) lab.exhaust_memory();
  return lab.observe_status([&] { return look_up(found); });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

outcome aftermath(lab& lab) {
  address_list before, lost, found;
  lab.require(look_up(before) == 0, "the address cannot be found with memory either");
  lab.exhaust_memory();
  lab.require(look_up(lost) != 0, "there was memory left");
  lab.free_memory();
  return lab.observe_status([&] { return look_up(found); });
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, memory_limit,
    .title = "No memory is left for the list of addresses",
    .cause = "the process has reached its limit (RLIMIT_AS) and used up what it had, and the list is made by malloc",
    .fix = "free memory, or raise the limit, and ask again",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
