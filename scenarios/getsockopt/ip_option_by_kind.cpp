#include "harness/scenario.h"

namespace {

outcome get(lab& lab, int type) {
  const socket_option& option = lab.option_of_variant();
  const socket_handle s = lab.ip_socket(option.level == IPPROTO_IPV6 ? AF_INET6 : AF_INET, type);
  char value[256] = {};
  socklen_t size = sizeof value;
  return lab.observe([&] { return ::getsockopt(s.get(), option.level, option.name, value, &size); });
}

outcome provoke(lab& lab) {
  if (lab.variant("raw")) return get(lab, SOCK_RAW);
  return get(lab, lab.variant("tcp") ? SOCK_STREAM : SOCK_DGRAM);
}

outcome remedy(lab& lab) {
  const bool of_raw_sockets = lab.variant("ip_hdrincl") || lab.variant("ipv6_hdrincl") ||
                              lab.variant("linux_ipv6_checksum");
  return get(lab, of_raw_sockets ? SOCK_RAW : SOCK_DGRAM);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, ip_option_by_kind,
    .title = "Not every kind of socket has every option of IP",
    .cause = "what concerns single packets means nothing to TCP, and headers belong to raw sockets; Windows refuses, Linux mostly tells a value that has no effect",
    .fix = "ask a socket of the kind that has the option: UDP, or raw for headers",
    .kind = programmer,
    .variants = "tcp udp raw"
                " x ip_hdrincl ip_mtu_discover ip_multicast_if ip_multicast_loop ip_multicast_ttl ip_options ip_pktinfo"
                " ip_recverr ip_recvtos ip_recvttl ip_tos ip_ttl ip_unicast_if"
                " ipv6_dontfrag ipv6_hdrincl ipv6_hopopts ipv6_mtu_discover ipv6_multicast_hops"
                " ipv6_multicast_if ipv6_multicast_loop ipv6_recverr ipv6_recvrthdr ipv6_recvtclass"
                " ipv6_rthdr ipv6_unicast_hops ipv6_unicast_if ipv6_v6only"
                " windows_ip_dontfragment windows_ip_ecn windows_ip_iflist windows_ip_original_arrival_if windows_ip_pktinfo_ex"
                " windows_ip_receive_broadcast windows_ip_recvdstaddr windows_ip_recvif windows_ip_recvrthdr windows_ip_rthdr"
                " windows_ip_user_mtu windows_ip_wfp_redirect_context windows_ip_wfp_redirect_records"
                " windows_ipv6_ecn windows_ipv6_hoplimit windows_ipv6_iflist windows_ipv6_original_arrival_if windows_ipv6_pktinfo"
                " windows_ipv6_pktinfo_ex windows_ipv6_protection_level windows_ipv6_recvdstaddr windows_ipv6_recvif"
                " windows_ipv6_user_mtu windows_ipv6_wfp_redirect_context windows_ipv6_wfp_redirect_records"
                " linux_ip_bind_address_no_port linux_ip_freebind linux_ip_minttl linux_ip_multicast_all linux_ip_nodefrag"
                " linux_ip_recvopts linux_ip_recvorigdstaddr linux_ip_retopts linux_ip_transparent"
                " linux_ipv6_autoflowlabel linux_ipv6_checksum linux_ipv6_freebind linux_ipv6_recvhoplimit"
                " linux_ipv6_recvpktinfo linux_ipv6_tclass linux_ipv6_transparent",
    .provoke = provoke, .remedy = remedy)
