#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int family) {
  const int type = lab.variant("stream") ? SOCK_STREAM : SOCK_DGRAM;
  return lab.observe_socket_once([&] { return ::socket(family, type, 0); });
}

outcome provoke(lab& lab) { return make_socket(lab, AF_UNIX); }

outcome remedy(lab& lab) { return make_socket(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(socket, unix_family,
    .title = "Unix sockets on Windows",
    .cause = "Windows has them since Windows 10 1803, as streams only; Wine has none",
    .fix = "use TCP or UDP over loopback where the family is missing",
    .kind = environment,
    .variants = "stream dgram",
    .provoke = provoke, .remedy = remedy)
