#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const char* text) {
  unsigned address = 0;
  const outcome seen = lab.observe([&] {
    address = ::inet_addr(text);
    return address == INADDR_NONE ? -1 : 0;
  });
  return lab.with_detail(seen, "last byte", ntohl(address) & 0xFF);
}

outcome provoke(lab& lab) {
  if (lab.variant("octal_part")) return read(lab, "127.0.0.010");
  return read(lab, lab.variant("octal_number") ? "010" : "0x10");
}
outcome remedy(lab& lab) { return read(lab, lab.variant("octal_part") ? "127.0.0.10" : "10"); }

}  // namespace

SOCKERR_SCENARIO(inet_addr, part_in_other_base,
    .title = "inet_addr takes a leading zero for octal",
    .cause = "a number that begins with 0 is read as octal, and one that begins with 0x as hexadecimal",
    .fix = "leave leading zeros out; inet_pton refuses such a text",
    .kind = programmer,
    .variants = "octal_part octal_number hexadecimal_number",
    .provoke = provoke, .remedy = remedy)
