#include "harness/socket_options.h"

#include <algorithm>

#include "harness/sockets.h"

namespace sockerr {
namespace {

constexpr unsigned number = sizeof(int);

constexpr socket_option options[] = {
    {"so_broadcast", SOL_SOCKET, SO_BROADCAST, number},
    {"so_dontroute", SOL_SOCKET, SO_DONTROUTE, number},
    {"so_keepalive", SOL_SOCKET, SO_KEEPALIVE, number},
    {"so_linger", SOL_SOCKET, SO_LINGER, sizeof(linger)},
    {"so_oobinline", SOL_SOCKET, SO_OOBINLINE, number},
    {"so_rcvbuf", SOL_SOCKET, SO_RCVBUF, number},
    {"so_rcvtimeo", SOL_SOCKET, SO_RCVTIMEO, timeout_size},
    {"so_reuseaddr", SOL_SOCKET, SO_REUSEADDR, number},
    {"so_sndbuf", SOL_SOCKET, SO_SNDBUF, number},
    {"so_sndtimeo", SOL_SOCKET, SO_SNDTIMEO, timeout_size},
    {"tcp_keepcnt", IPPROTO_TCP, keepalive_count_option, number},
    {"tcp_keepidle", IPPROTO_TCP, keepalive_idle_option, number},
    {"tcp_keepintvl", IPPROTO_TCP, keepalive_interval_option, number},
    {"tcp_nodelay", IPPROTO_TCP, TCP_NODELAY, number},
    {"ip_hdrincl", IPPROTO_IP, IP_HDRINCL, number},
    {"ip_mtu_discover", IPPROTO_IP, IP_MTU_DISCOVER, number},
    {"ip_multicast_if", IPPROTO_IP, IP_MULTICAST_IF, number},
    {"ip_multicast_loop", IPPROTO_IP, IP_MULTICAST_LOOP, number},
    {"ip_multicast_ttl", IPPROTO_IP, IP_MULTICAST_TTL, number},
    {"ip_options", IPPROTO_IP, IP_OPTIONS, 0},
    {"ip_pktinfo", IPPROTO_IP, IP_PKTINFO, number},
    {"ip_recverr", IPPROTO_IP, IP_RECVERR, number},
    {"ip_recvtos", IPPROTO_IP, IP_RECVTOS, number},
    {"ip_recvttl", IPPROTO_IP, IP_RECVTTL, number},
    {"ip_tos", IPPROTO_IP, IP_TOS, number},
    {"ip_ttl", IPPROTO_IP, IP_TTL, number},
    {"ip_unicast_if", IPPROTO_IP, IP_UNICAST_IF, number},
    {"ipv6_dontfrag", IPPROTO_IPV6, IPV6_DONTFRAG, number},
    {"ipv6_hdrincl", IPPROTO_IPV6, IPV6_HDRINCL, number},
    {"ipv6_hopopts", IPPROTO_IPV6, IPV6_HOPOPTS, 0},
    {"ipv6_mtu_discover", IPPROTO_IPV6, IPV6_MTU_DISCOVER, number},
    {"ipv6_multicast_hops", IPPROTO_IPV6, IPV6_MULTICAST_HOPS, number},
    {"ipv6_multicast_if", IPPROTO_IPV6, IPV6_MULTICAST_IF, number},
    {"ipv6_multicast_loop", IPPROTO_IPV6, IPV6_MULTICAST_LOOP, number},
    {"ipv6_recverr", IPPROTO_IPV6, IPV6_RECVERR, number},
    {"ipv6_recvrthdr", IPPROTO_IPV6, IPV6_RECVRTHDR, number},
    {"ipv6_recvtclass", IPPROTO_IPV6, IPV6_RECVTCLASS, number},
    {"ipv6_rthdr", IPPROTO_IPV6, IPV6_RTHDR, 0},
    {"ipv6_unicast_hops", IPPROTO_IPV6, IPV6_UNICAST_HOPS, number},
    {"ipv6_unicast_if", IPPROTO_IPV6, IPV6_UNICAST_IF, number},
    {"ipv6_v6only", IPPROTO_IPV6, IPV6_V6ONLY, number},
};

}  // namespace

const socket_option* find_socket_option(std::string_view word) {
  if (const auto common = std::ranges::find(options, word, &socket_option::word);
      common != std::end(options))
    return common;
  const auto own = std::ranges::find(platform_socket_options, word, &socket_option::word);
  return own != std::end(platform_socket_options) ? own : nullptr;
}

}  // namespace sockerr
