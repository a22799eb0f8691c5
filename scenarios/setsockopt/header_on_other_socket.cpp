#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int option) {
  const socket_handle s = lab.socket();
  const int number = 1;
  const char* value = reinterpret_cast<const char*>(&number);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IP, option, value, sizeof number); });
}

outcome provoke(lab& lab) { return set(lab, IP_HDRINCL); }
outcome remedy(lab& lab) { return set(lab, IP_TTL); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, header_on_other_socket,
    .title = "IP_HDRINCL on a socket that is not raw",
    .cause = "only who sends through a raw socket may write the headers of IP packets",
    .fix = "set the field of the header by its own option, such as IP_TTL, or use a raw socket",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
