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

outcome provoke(lab& lab) { return resolve(lab, lab.variant("octal") ? "127.0.0.010" : "127.0.0.0x10"); }
outcome remedy(lab& lab) { return resolve(lab, "127.0.0.10"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, part_in_other_base,
    .title = "A zero before a part of an IPv4 address makes it another address",
    .cause = "a part that begins with 0 is read as octal, and one that begins with 0x as hexadecimal",
    .fix = "leave leading zeros out; inet_pton refuses such a text",
    .kind = programmer,
    .variants = "octal hexadecimal",
    .provoke = provoke, .remedy = remedy)
