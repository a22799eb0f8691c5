#include "harness/scenario.h"

namespace {

struct choice {
  const char* word;
  int number;
};
constexpr choice families[] = {{"inet", AF_INET}, {"inet6", AF_INET6}};
constexpr choice types[] = {{"stream", SOCK_STREAM}, {"dgram", SOCK_DGRAM}, {"seqpacket", SOCK_SEQPACKET},
                            {"rdm", SOCK_RDM}, {"any_type", 0}};
constexpr choice protocols[] = {{"any_protocol", 0}, {"tcp", IPPROTO_TCP}, {"udp", IPPROTO_UDP},
                                {"experimental", 253}};  // set aside by RFC 3692

/// The number of the word that the variant has.
template <int N>
int chosen(lab& lab, const choice (&choices)[N]) {
  for (const choice& c : choices)
    if (lab.variant(c.word)) return c.number;
  return -1;
}

outcome make_socket(lab& lab, int type, int protocol) {
  const int family = chosen(lab, families);
  return lab.observe_socket_once([&] { return ::socket(family, type, protocol); });
}

outcome provoke(lab& lab) { return make_socket(lab, chosen(lab, types), chosen(lab, protocols)); }

outcome remedy(lab& lab) {
  if (lab.variant("dgram") || lab.variant("udp")) return make_socket(lab, SOCK_DGRAM, IPPROTO_UDP);
  return make_socket(lab, SOCK_STREAM, IPPROTO_TCP);
}

}  // namespace

SOCKERR_SCENARIO(socket, triple,
    .title = "Which combinations of family, type and protocol make a socket",
    .cause = "a system has a table of the combinations that it offers; what misses says which of the three did not fit",
    .fix = "take stream with TCP or dgram with UDP, or all three from a result of getaddrinfo",
    .kind = programmer,
    .variants = "inet inet6 x stream dgram seqpacket rdm any_type x any_protocol tcp udp experimental",
    .provoke = provoke, .remedy = remedy)
