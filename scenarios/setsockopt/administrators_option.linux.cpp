#include "harness/scenario.h"

namespace {

outcome set(lab& lab, bool as_user) {
  const socket_handle s = lab.tcp4(), other = lab.tcp4();
  const bool transparent = lab.variant("ip_transparent");
  const int level = transparent ? IPPROTO_IP : SOL_SOCKET, on = 1;
  const int option = transparent ? IP_TRANSPARENT : lab.variant("so_mark") ? SO_MARK : SO_DEBUG;
  if (::setsockopt(other.get(), level, option, &on, sizeof on) != 0)
    lab.skip("needs CAP_NET_ADMIN, to be without it and with it");
  if (as_user) lab.drop_privileges();
  return lab.observe([&] { return ::setsockopt(s.get(), level, option, &on, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, true); }

outcome remedy(lab& lab) { return set(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, administrators_option,
    .title = "An ordinary user sets an option that is for the network administrator",
    .cause = "marking packets, taking connections meant for others and debugging in the kernel take CAP_NET_ADMIN",
    .fix = "give the program the capability (setcap cap_net_admin+ep), or do without",
    .kind = environment,
    .variants = "so_mark ip_transparent so_debug",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
