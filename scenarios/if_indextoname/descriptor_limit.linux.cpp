#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  char name[IF_NAMESIZE];
  return lab.observe([&] { return ::if_indextoname(1, name) == nullptr ? -1 : 0; });
}

outcome remedy(lab& lab) {
  socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  spare.close();
  char name[IF_NAMESIZE];
  return lab.observe([&] { return ::if_indextoname(1, name) == nullptr ? -1 : 0; });
}

outcome aftermath(lab& lab) {
  socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  char name[IF_NAMESIZE];
  lab.require(::if_indextoname(1, name) == nullptr, "there was a descriptor left");
  spare.close();
  return lab.observe([&] { return ::if_indextoname(1, name) == nullptr ? -1 : 0; });
}

}  // namespace

SOCKERR_SCENARIO(if_indextoname, descriptor_limit,
    .title = "Asking for an interface while the process has no descriptor left",
    .cause = "the call needs a socket for its question, cannot have one, and leaves a misleading code",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
