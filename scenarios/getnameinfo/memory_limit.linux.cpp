#include "harness/scenario.h"

namespace {

int look_up() {
  const endpoint address = ipv4("127.0.0.1");
  char host[256];
  return ::getnameinfo(address.data(), address.size(), host, sizeof host, nullptr, 0, 0);
}

outcome ask(lab& lab, bool without_memory) {
  lab.require(look_up() == 0, "the address has no name with memory either");
  if (without_memory) lab.exhaust_memory();
  return lab.observe_status(look_up);
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

outcome aftermath(lab& lab) {
  lab.require(look_up() == 0, "the address has no name with memory either");
  lab.exhaust_memory();
  lab.require(look_up() != 0, "there was memory left");
  lab.free_memory();
  return lab.observe_status(look_up);
}

}  // namespace

SOCKERR_SCENARIO(getnameinfo, memory_limit,
    .title = "No memory is left to find out the name of an address",
    .cause = "the process has reached its limit (RLIMIT_AS) and used up what it had; glibc tells that by errno and not by its own code",
    .fix = "free memory, or raise the limit, and ask again; look at errno when the code is EAI_SYSTEM",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
