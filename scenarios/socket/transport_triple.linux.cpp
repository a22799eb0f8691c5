#include <string_view>

#include "harness/scenario.h"

namespace {

constexpr int mptcp = 262;  // IPPROTO_MPTCP, which older headers lack

int type_of(std::string_view setting) {
  if (setting.starts_with("stream")) return SOCK_STREAM;
  if (setting.starts_with("dgram")) return SOCK_DGRAM;
  if (setting.starts_with("seqpacket")) return SOCK_SEQPACKET;
  return setting.starts_with("rdm") ? SOCK_RDM : SOCK_DCCP;
}

int protocol_of(std::string_view setting) {
  if (setting.ends_with("sctp")) return IPPROTO_SCTP;
  if (setting.ends_with("udplite")) return IPPROTO_UDPLITE;
  if (setting.ends_with("mptcp")) return mptcp;
  return setting.ends_with("dccp") ? IPPROTO_DCCP : 0;
}

int family_of(lab& lab) { return lab.variant("inet6") ? AF_INET6 : AF_INET; }

outcome make(lab& lab, int type, int protocol) {
  const int family = family_of(lab);
  return lab.observe_socket_once([&] { return ::socket(family, type, protocol); });
}

outcome provoke(lab& lab) {
  const int type = type_of(lab.setting(1)), protocol = protocol_of(lab.setting(1));
  const std::string begin = "net-pf-" + std::to_string(family_of(lab)) + "-proto-";
  if (protocol == IPPROTO_SCTP || type == SOCK_SEQPACKET)
    lab.need_kernel_without("SCTP", begin + std::to_string(protocol));
  if (protocol == IPPROTO_DCCP || type == SOCK_DCCP)
    lab.need_kernel_without("DCCP", protocol == 0 ? begin + "0-type-6" : begin + std::to_string(protocol));
  return make(lab, type, protocol);
}

outcome remedy(lab& lab) {
  const std::string_view setting = lab.setting(1);
  const bool datagrams = setting.starts_with("dgram") || setting.ends_with("udplite");
  if (datagrams) return make(lab, SOCK_DGRAM, IPPROTO_UDP);
  return make(lab, SOCK_STREAM, IPPROTO_TCP);
}

}  // namespace

SOCKERR_SCENARIO(socket, transport_triple,
    .title = "SCTP, DCCP, UDP-Lite and MPTCP with types that they have or not",
    .cause = "SCTP and DCCP are modules that a kernel need not have, UDP-Lite makes datagrams only and MPTCP streams only; a type that some protocol has leaves the protocol to blame, one that none has is itself to blame",
    .fix = "load the module (modprobe sctp), or use TCP or UDP",
    .kind = environment,
    .variants = "inet inet6"
                " x stream-sctp dgram-sctp seqpacket-sctp rdm-sctp"
                " stream-dccp dgram-dccp seqpacket-dccp rdm-dccp dccp-dccp dccp-any_protocol"
                " stream-udplite seqpacket-udplite rdm-udplite"
                " dgram-mptcp seqpacket-mptcp rdm-mptcp",
    .provoke = provoke, .remedy = remedy)
