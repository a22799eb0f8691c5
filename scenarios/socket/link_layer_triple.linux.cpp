#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct choice {
  const char* word;
  int number;
};
constexpr choice types[] = {{"raw", SOCK_RAW}, {"dgram", SOCK_DGRAM}, {"old_packet", SOCK_PACKET},
                            {"stream", SOCK_STREAM}, {"seqpacket", SOCK_SEQPACKET}, {"rdm", SOCK_RDM},
                            {"any_type", 0}};

outcome make(lab& lab, int type) {
  const int family = lab.variant("xdp") ? AF_XDP : AF_PACKET;
  return lab.observe_socket_once([&] { return ::socket(family, type, 0); });
}

outcome provoke(lab& lab) {
  if (lab.variant("xdp") && !lab.kernel_has_protocol("XDP"))
    lab.skip("needs a kernel with AF_XDP (CONFIG_XDP_SOCKETS)");
  if (lab.variant("ordinary"))
    lab.drop_privileges();
  else
    lab.own_network();  // whoever makes a network has every right in it
  for (const choice& type : types)
    if (lab.variant(type.word)) return make(lab, type.number);
  throw std::logic_error("the variant names no type");
}

outcome remedy(lab& lab) {
  lab.own_network();
  return make(lab, SOCK_RAW);
}

}  // namespace

SOCKERR_SCENARIO(socket, link_layer_triple,
    .title = "Which types the sockets below IP have, and for whom",
    .cause = "AF_PACKET and AF_XDP look at the right CAP_NET_RAW first and then at the type: both have raw sockets, AF_PACKET datagrams too, and neither streams",
    .fix = "take SOCK_RAW, and run with the right",
    .kind = environment,
    .variants = "packet xdp x raw dgram old_packet stream seqpacket rdm any_type x ordinary privileged",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
