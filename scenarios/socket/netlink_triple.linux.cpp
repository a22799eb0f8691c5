#include <linux/netlink.h>

#include "harness/scenario.h"

namespace {

struct choice {
  const char* word;
  int number;
};
constexpr choice types[] = {{"stream", SOCK_STREAM}, {"dgram", SOCK_DGRAM}, {"raw", SOCK_RAW},
                            {"rdm", SOCK_RDM}, {"seqpacket", SOCK_SEQPACKET}, {"any_type", 0}};
constexpr choice protocols[] = {{"route", NETLINK_ROUTE}, {"unassigned", 31}, {"too_large", MAX_LINKS},
                                {"negative", -1}};

template <int N>
int chosen(lab& lab, const choice (&choices)[N]) {
  int number = 0;
  for (const choice& c : choices)
    if (lab.variant(c.word)) number = c.number;
  return number;
}

outcome make(lab& lab, int type, int protocol) {
  return lab.observe_socket_once([&] { return ::socket(AF_NETLINK, type, protocol); });
}

outcome provoke(lab& lab) { return make(lab, chosen(lab, types), chosen(lab, protocols)); }

outcome remedy(lab& lab) { return make(lab, SOCK_RAW, NETLINK_ROUTE); }

}  // namespace

SOCKERR_SCENARIO(socket, netlink_triple,
    .title = "Which types and protocols a netlink socket can have",
    .cause = "netlink carries messages, so it has datagrams only, also by the name of raw ones; its protocols are the parts of the kernel that can be asked",
    .fix = "take SOCK_RAW or SOCK_DGRAM and a protocol that begins with NETLINK_",
    .kind = programmer,
    .variants = "stream dgram raw rdm seqpacket any_type x route unassigned too_large negative",
    .provoke = provoke, .remedy = remedy)
