#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, bool spare_is_closed) {
  lab.own_name_server();
  socket_handle spare = lab.tcp4();
  const endpoint asked = ipv4("192.0.2.1");
  char host[64];
  lab.exhaust_descriptors();
  if (spare_is_closed) spare.close();
  return lab.observe_status([&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, NI_NAMEREQD);
  });
}

outcome provoke(lab& lab) { return name_of(lab, false); }

outcome remedy(lab& lab) { return name_of(lab, true); }

/// The resolver did not keep what it could not have.
outcome aftermath(lab& lab) {
  lab.own_name_server();
  socket_handle spare = lab.tcp4();
  const endpoint asked = ipv4("192.0.2.1");
  char host[64];
  const auto ask = [&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, NI_NAMEREQD);
  };
  lab.exhaust_descriptors();
  lab.require(ask() != 0, "there was a descriptor left");
  spare.close();
  return lab.observe_status(ask);
}

}  // namespace

SOCKERR_SCENARIO(getnameinfo, descriptor_limit,
    .title = "Looking an address up while the process has no descriptor left",
    .cause = "the resolver needs a socket for its question and cannot have one, which it does not tell apart from a server that is away",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
