#include "harness/scenario.h"

namespace {

/// Makes a socket of AF_INET and says whether it is one.
outcome make(lab& lab, int type) {
  lab.own_network();  // whoever makes a network has every right in it
  socket_handle made;
  const outcome seen = lab.observe_once([&] {
    made = socket_handle(::socket(AF_INET, type, 0));
    return made.get();
  });
  if (seen.failed) return seen;
  int family = AF_UNSPEC;
  socklen_t size = sizeof family;
  lab.must([&] { return ::getsockopt(made.get(), SOL_SOCKET, SO_DOMAIN, &family, &size); },
           "getsockopt");
  return lab.with_detail(seen, "of AF_INET", family == AF_INET ? 1 : 0);
}

outcome provoke(lab& lab) { return make(lab, SOCK_PACKET); }
outcome remedy(lab& lab) { return make(lab, SOCK_DGRAM); }

}  // namespace

SOCKERR_SCENARIO(socket, packet_type_of_ip,
    .title = "AF_INET with SOCK_PACKET makes a socket of another family",
    .cause = "the pair is older than packet sockets, and Linux still takes it for AF_PACKET",
    .fix = "ask for AF_PACKET with SOCK_RAW, or for a type that AF_INET has",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
