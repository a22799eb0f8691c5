#include "harness/scenario.h"

namespace {

outcome get(lab& lab, socklen_t& size) {
  const socket_option& option = lab.option_of_variant();
  const socket_handle s = lab.socket_with(option);
  char value[64] = {};
  return lab.observe(
      [&] { return ::getsockopt(s.get(), option.level, option.name, value, &size); });
}

outcome provoke(lab& lab) {
  auto size = static_cast<socklen_t>(lab.number_in_variant("length_"));
  const outcome seen = get(lab, size);
  return seen.failed ? seen : lab.with_detail(seen, "bytes", static_cast<long long>(size));
}

outcome remedy(lab& lab) {
  auto size = static_cast<socklen_t>(lab.option_of_variant().size);
  return get(lab, size);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, length_of_buffer,
    .title = "The length of the buffer is not the size of an option's type",
    .cause = "each option judges for itself: Linux gives the first bytes of a longer value, Windows refuses, but gives one byte of some",
    .fix = "give a variable of the type of the option, and its size",
    .kind = programmer,
    .variants = "so_broadcast so_dontroute so_keepalive so_linger so_oobinline so_rcvbuf so_rcvtimeo so_reuseaddr so_sndbuf so_sndtimeo"
                " windows_so_dontlinger windows_so_exclusiveaddruse windows_so_opentype"
                " tcp_keepcnt tcp_keepidle tcp_keepintvl tcp_nodelay"
                " ip_multicast_loop ip_multicast_ttl ip_pktinfo ip_recvtos ip_recvttl ip_tos ip_ttl"
                " ipv6_dontfrag ipv6_multicast_hops ipv6_multicast_loop ipv6_recvtclass ipv6_unicast_hops ipv6_v6only"
                " windows_ipv6_hoplimit windows_ipv6_pktinfo linux_ipv6_recvhoplimit linux_ipv6_recvpktinfo"
                " x length_0 length_1 length_2 length_4 length_8 length_negative",
    .provoke = provoke, .remedy = remedy)
