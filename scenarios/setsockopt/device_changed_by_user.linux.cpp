#include "harness/scenario.h"

namespace {

outcome bind_to_device(lab& lab, bool bound) {
  lab.drop_privileges();
  const socket_handle s = lab.socket();
  const auto bind = [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_BINDTODEVICE, "lo", 2); };
  if (bound) lab.must(bind, "the first SO_BINDTODEVICE");
  return lab.observe_once(bind);
}

outcome provoke(lab& lab) { return bind_to_device(lab, true); }

outcome remedy(lab& lab) { return bind_to_device(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, device_changed_by_user,
    .title = "An ordinary user binds a socket to a network device a second time",
    .cause = "everybody may choose the device once; to change it, or to take it off, takes CAP_NET_RAW, even if it stays the same",
    .fix = "choose the device once, and make a new socket for another one",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
