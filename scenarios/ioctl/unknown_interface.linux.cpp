#include "harness/scenario.h"

namespace {

struct question {
  const char* word;
  unsigned long request;
};
constexpr question questions[] = {{"flags", SIOCGIFFLAGS},
                                  {"address", SIOCGIFADDR},
                                  {"mtu", SIOCGIFMTU},
                                  {"index", SIOCGIFINDEX}};

outcome ask(lab& lab, const char* name) {
  const socket_handle s = lab.udp4();
  unsigned long request = SIOCGIFNAME;
  for (const question& q : questions)
    if (lab.variant(q.word)) request = q.request;
  ifreq link{};
  for (int i = 0; name[i] != 0; ++i) link.ifr_name[i] = name[i];
  if (request == SIOCGIFNAME) link.ifr_ifindex = static_cast<int>(::if_nametoindex(name));
  return lab.observe([&] { return ::ioctl(s.get(), request, &link); });
}

outcome provoke(lab& lab) { return ask(lab, "nosuch0"); }

outcome remedy(lab& lab) { return ask(lab, "lo"); }

}  // namespace

SOCKERR_SCENARIO(ioctl, unknown_interface,
    .title = "Asking for an interface that does not exist",
    .cause = "no network interface has that name or number in the network of this process",
    .fix = "take the names from if_nameindex; they can change, and differ between machines",
    .kind = environment,
    .variants = "flags address mtu index name",
    .provoke = provoke, .remedy = remedy)
