#include "harness/scenario.h"

namespace {

outcome send_over(lab& lab, bool jammed) {
  network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  lab.option(s, IPPROTO_IP, IP_RECVERR, 1);
  lab.connect(s, network.silent_host());
  if (jammed) network.jam();
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, nullptr, 0); });
}

outcome provoke(lab& lab) { return send_over(lab, true); }

outcome remedy(lab& lab) { return send_over(lab, false); }

outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  lab.option(s, IPPROTO_IP, IP_RECVERR, 1);
  lab.connect(s, network.silent_host());
  network.jam();
  lab.require(::sendto(s.get(), "hello", 5, 0, nullptr, 0) == -1, "there was room in the queue");
  network.unjam();
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, nullptr, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, interface_queue_full,
    .title = "The queue of the interface takes no more packets",
    .cause = "packets are dropped before they leave the machine, which only a socket with IP_RECVERR is told",
    .fix = "send more slowly, or lengthen the queue",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
