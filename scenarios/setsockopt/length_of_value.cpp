#include "harness/scenario.h"

namespace {

outcome set(lab& lab, socklen_t length) {
  const socket_option& option = lab.option_of_variant();
  const socket_handle s = lab.socket_with(option);
  const char value[64] = {1};
  return lab.observe([&] { return ::setsockopt(s.get(), option.level, option.name, value, length); });
}

outcome provoke(lab& lab) {
  return set(lab, static_cast<socklen_t>(lab.number_in_variant("length_")));
}
outcome remedy(lab& lab) { return set(lab, lab.option_of_variant().size); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, length_of_value,
    .title = "The length of an option's value is not the size of its type",
    .cause = "each option judges for itself: some take the first byte of a shorter value or none at all, few look at what is too long, and a negative length may go unnoticed",
    .fix = "give a value of the type of the option, and its size",
    .kind = programmer,
    .variants = "so_broadcast so_dontroute so_keepalive so_linger so_oobinline so_rcvbuf so_rcvtimeo so_reuseaddr so_sndbuf so_sndtimeo"
                " windows_so_dontlinger windows_so_exclusiveaddruse"
                " tcp_keepcnt tcp_keepidle tcp_keepintvl tcp_nodelay"
                " ip_multicast_loop ip_multicast_ttl ip_pktinfo ip_recvtos ip_recvttl ip_tos ip_ttl"
                " ipv6_dontfrag ipv6_multicast_hops ipv6_multicast_loop ipv6_recvtclass ipv6_unicast_hops ipv6_v6only"
                " windows_ipv6_hoplimit windows_ipv6_pktinfo linux_ipv6_recvhoplimit linux_ipv6_recvpktinfo"
                " x length_0 length_1 length_2 length_4 length_8 length_negative",
    .provoke = provoke, .remedy = remedy)
