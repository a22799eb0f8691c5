#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool with_address) {
  lab.own_network();
  const socket_handle s = lab.udp4();
  ifreq link{{"link0"}, {}};
  link.ifr_addr.sa_family = AF_INET;  // and 0.0.0.0, which takes the address away
  if (!with_address)
    lab.must([&] { return ::ioctl(s.get(), SIOCSIFADDR, &link); }, "take the address away");
  const unsigned long request = lab.variant("netmask")     ? SIOCGIFNETMASK
                                : lab.variant("broadcast") ? SIOCGIFBRDADDR
                                                           : SIOCGIFADDR;
  return lab.observe([&] { return ::ioctl(s.get(), request, &link); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(ioctl, interface_without_address,
    .title = "Asking for the IPv4 address of an interface that has none",
    .cause = "the interface is there, but nobody gave it an IPv4 address; it may have IPv6 ones, which this request does not tell",
    .fix = "give it an address, or take the addresses from getifaddrs, which lists those that there are",
    .kind = environment,
    .variants = "address netmask broadcast",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
