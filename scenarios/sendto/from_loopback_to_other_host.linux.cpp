#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const endpoint& from) {
  const endpoint to = lab.own_network().silent_host();
  const socket_handle s = lab.udp4();
  lab.bind(s, from);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return reach(lab, ipv4("127.0.0.1")); }

outcome remedy(lab& lab) { return reach(lab, ipv4("0.0.0.0")); }

}  // namespace

SOCKERR_SCENARIO(sendto, from_loopback_to_other_host,
    .title = "Sending to another host with a socket that is bound to loopback",
    .cause = "what is bound to 127.0.0.1 says that it comes from there, and such packets may not leave the host",
    .fix = "bind to 0.0.0.0, or to the address of the interface; a client need not bind at all",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
