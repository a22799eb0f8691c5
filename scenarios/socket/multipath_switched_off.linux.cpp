#include "harness/scenario.h"

namespace {

constexpr int mptcp = 262;  // IPPROTO_MPTCP, which older headers lack

outcome make(lab& lab, const char* enabled) {
  lab.own_network().set("net.mptcp.enabled", enabled);
  const int family = lab.variant("inet6") ? AF_INET6 : AF_INET;
  return lab.observe_socket_once([&] { return ::socket(family, SOCK_STREAM, mptcp); });
}

outcome provoke(lab& lab) { return make(lab, "0"); }
outcome remedy(lab& lab) { return make(lab, "1"); }

}  // namespace

SOCKERR_SCENARIO(socket, multipath_switched_off,
    .title = "A socket of MPTCP where that is switched off",
    .cause = "net.mptcp.enabled is 0; a kernel without MPTCP says EPROTONOSUPPORT instead",
    .fix = "set net.mptcp.enabled to 1, or fall back to TCP",
    .kind = environment,
    .variants = "inet inet6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
