#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, int family) {
  return lab.observe_host([&] { return ::gethostbyname2("127.0.0.1", family); });
}

outcome provoke(lab& lab) { return look_up(lab, AF_INET6); }

outcome remedy(lab& lab) { return look_up(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname2, address_of_other_family,
    .title = "An IPv4 address as text, and IPv6 wanted",
    .cause = "the text is an address already, and addresses are not turned into those of another family",
    .fix = "ask for the family in which the address is written, or use getaddrinfo without a family",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
