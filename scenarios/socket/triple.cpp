#include <string_view>

#include "harness/scenario.h"

namespace {

struct choice {
  const char* word;
  int number;
};
constexpr choice types[] = {{"stream", SOCK_STREAM}, {"dgram", SOCK_DGRAM}, {"seqpacket", SOCK_SEQPACKET},
                            {"rdm", SOCK_RDM}, {"any_type", 0}};
constexpr choice protocols[] = {{"any_protocol", 0}, {"tcp", IPPROTO_TCP}, {"udp", IPPROTO_UDP},
                                {"experimental", 253}};  // set aside by RFC 3692

/// The number of the word with which the second setting, type and protocol, begins or ends.
template <int N>
int chosen(lab& lab, const choice (&choices)[N]) {
  const std::string_view setting = lab.setting(1);
  for (const choice& c : choices)
    if (setting.starts_with(c.word) || setting.ends_with(c.word)) return c.number;
  return -1;
}

outcome make_socket(lab& lab, int type, int protocol) {
  const int family = lab.variant("inet6") ? AF_INET6 : AF_INET;
  return lab.observe_socket_once([&] { return ::socket(family, type, protocol); });
}

outcome provoke(lab& lab) {
  const int type = chosen(lab, types);
  if (type == SOCK_SEQPACKET) lab.need_kernel_without("SCTP");  // which makes such sockets
  return make_socket(lab, type, chosen(lab, protocols));
}

outcome remedy(lab& lab) {
  const bool datagrams = chosen(lab, types) == SOCK_DGRAM || chosen(lab, protocols) == IPPROTO_UDP;
  if (datagrams) return make_socket(lab, SOCK_DGRAM, IPPROTO_UDP);
  return make_socket(lab, SOCK_STREAM, IPPROTO_TCP);
}

}  // namespace

SOCKERR_SCENARIO(socket, triple,
    .title = "Which combinations of family, type and protocol make a socket",
    .cause = "a system has a table of the combinations that it offers; what misses says which of the three did not fit",
    .fix = "take stream with TCP or dgram with UDP, or all three from a result of getaddrinfo",
    .kind = programmer,
    .variants = "inet inet6"
                " x stream-any_protocol stream-udp stream-experimental"
                " dgram-any_protocol dgram-tcp dgram-experimental"
                " seqpacket-any_protocol seqpacket-tcp seqpacket-udp seqpacket-experimental"
                " rdm-any_protocol rdm-tcp rdm-udp rdm-experimental"
                " any_type-any_protocol any_type-tcp any_type-udp any_type-experimental",
    .provoke = provoke, .remedy = remedy)
