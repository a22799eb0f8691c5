#include "harness/scenario.h"

namespace {

outcome bind_with_length(lab& lab, socklen_t length) {
  const socket_handle s = lab.socket();
  const endpoint path = lab.unix_path();
  return lab.observe([&] { return ::bind(s.get(), path.data(), length); });
}

outcome provoke(lab& lab) { return bind_with_length(lab, sizeof(sockaddr_un) + 1); }

outcome remedy(lab& lab) { return bind_with_length(lab, sizeof(sockaddr_un)); }

}  // namespace

SOCKERR_SCENARIO(bind, path_too_long,
    .title = "The path of a unix socket is longer than sun_path",
    .cause = "sun_path has 108 bytes, far less than a path may have; the system refuses an address that is longer than a sockaddr_un",
    .fix = "choose a shorter path, or change to the folder and bind to the name alone",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
