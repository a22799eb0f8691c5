#include "harness/scenario.h"

namespace {

outcome connect_loopback(lab& lab, bool up) {
  lab.own_network();
  lab.must([] { return ::unshare(CLONE_NEWNET); }, "unshare");
  const socket_handle server = lab.socket(), s = lab.socket();
  ifreq loopback{{"lo"}, {}};
  loopback.ifr_flags = IFF_UP;
  if (up) lab.must([&] { return ::ioctl(s.get(), SIOCSIFFLAGS, &loopback); }, "bring lo up");
  const endpoint where = ipv4("127.0.0.1", lab.bind(server, ipv4("0.0.0.0")).port());
  if (lab.variant("tcp4")) lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_loopback(lab, false); }

outcome remedy(lab& lab) { return connect_loopback(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, in_new_network_namespace,
    .title = "Connecting to 127.0.0.1 in a new network namespace",
    .cause = "its loopback interface is down until somebody brings it up, and so there is no route at all",
    .fix = "bring it up: ip link set lo up",
    .kind = environment,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
