#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_family = AF_INET;
  address_list found;
  const outcome seen =
      lab.observe_status([&] { return ::getaddrinfo(address, nullptr, &hints, found.out()); });
  if (seen.failed) return seen;
  const auto* address_found = reinterpret_cast<const sockaddr_in*>(found.first()->ai_addr);
  return lab.with_detail(seen, "last byte", ntohl(address_found->sin_addr.s_addr) & 0xFF);
}

outcome provoke(lab& lab) { return resolve(lab, lab.variant("three") ? "127.0.2" : "127.0.0.2.0"); }
outcome remedy(lab& lab) { return resolve(lab, lab.variant("three") ? "127.0.2.0" : "127.0.0.2"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, wrong_number_of_parts,
    .title = "An IPv4 address of three numbers, or of five",
    .cause = "glibc lets the last of fewer numbers fill the rest of the four bytes, so 127.0.2 is 127.0.0.2; Winsock here takes four numbers only",
    .fix = "check with inet_pton where an address is entered: it takes four numbers and nothing else",
    .kind = programmer,
    .variants = "three five",
    .provoke = provoke, .remedy = remedy)
