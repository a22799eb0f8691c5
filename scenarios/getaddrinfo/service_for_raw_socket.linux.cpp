#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int type) {
  addrinfo hints{};
  hints.ai_family = AF_INET;
  hints.ai_socktype = type;
  address_list found;
  const char* service = lab.variant("number") ? "80" : "http";
  if (lab.variant("name")) lab.need_service("http");
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", service, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, SOCK_RAW); }
outcome remedy(lab& lab) { return resolve(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, service_for_raw_socket,
    .title = "A service is looked up for a raw socket",
    .cause = "a raw socket has no ports, so there is no service to find, not even by its number",
    .fix = "pass no service for SOCK_RAW",
    .kind = programmer,
    .variants = "number name",
    .provoke = provoke, .remedy = remedy)
