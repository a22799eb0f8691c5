#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, bool spare_is_closed) {
  lab.own_name_server();
  socket_handle spare = lab.tcp4();
  addrinfo hints{};
  hints.ai_family = lab.variant("ipv4") ? AF_INET : AF_UNSPEC;
  address_list found;
  lab.exhaust_descriptors();
  if (spare_is_closed) spare.close();
  return lab.observe_status([&] { return ::getaddrinfo("known.test", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, false); }

outcome remedy(lab& lab) { return resolve(lab, true); }

/// The resolver did not keep what it could not have.
outcome aftermath(lab& lab) {
  lab.own_name_server();
  socket_handle spare = lab.tcp4();
  addrinfo hints{};
  hints.ai_family = lab.variant("ipv4") ? AF_INET : AF_UNSPEC;
  address_list found;
  lab.exhaust_descriptors();
  lab.require(::getaddrinfo("known.test", "80", &hints, found.out()) != 0,
              "there was a descriptor left");
  spare.close();
  return lab.observe_status([&] { return ::getaddrinfo("known.test", "80", &hints, found.out()); });
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, descriptor_limit,
    .title = "Looking a name up while the process has no descriptor left",
    .cause = "the resolver needs a socket for its question and cannot have one; glibc then points to errno, but leaves errno as it was",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .variants = "ipv4 any_family",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
