#include <net/if_arp.h>

#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool known) {
  const network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  arpreq neighbour{};
  neighbour.arp_pa = *network.absent_host().data();
  neighbour.arp_ha.sa_family = ARPHRD_ETHER;
  neighbour.arp_ha.sa_data[0] = 2;
  neighbour.arp_flags = ATF_COM | ATF_PERM;
  for (int i = 0; i < 5; ++i) neighbour.arp_dev[i] = "link0"[i];
  if (known) lab.must([&] { return ::ioctl(s.get(), SIOCSARP, &neighbour); }, "SIOCSARP");
  return lab.observe([&] { return ::ioctl(s.get(), SIOCGARP, &neighbour); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(ioctl, neighbour_without_entry,
    .title = "Asking for the hardware address of a host with which this one has not spoken",
    .cause = "SIOCGARP only looks into the table of neighbours, and asks nobody; the host is not in it",
    .fix = "send something to the host first, so that the system finds it, or enter it (SIOCSARP)",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
