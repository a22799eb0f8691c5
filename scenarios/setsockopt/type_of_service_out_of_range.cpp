#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int service) {
  const socket_handle s = lab.socket();
  const char* value = reinterpret_cast<const char*>(&service);
  const outcome seen = lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IP, IP_TOS, value, sizeof service); });
  if (seen.failed) return seen;
  int now = 0;
  socklen_t size = sizeof now;
  char* result = reinterpret_cast<char*>(&now);
  lab.must([&] { return ::getsockopt(s.get(), IPPROTO_IP, IP_TOS, result, &size); }, "getsockopt");
  return lab.with_detail(seen, "service", now);
}

outcome provoke(lab& lab) { return set(lab, 256); }
outcome remedy(lab& lab) { return set(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, type_of_service_out_of_range,
    .title = "An IP_TOS of 256 is refused, or silently becomes 0",
    .cause = "the header of a packet has eight bits for it; Linux keeps the low ones and does not complain",
    .fix = "choose a value from 0 to 255",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
