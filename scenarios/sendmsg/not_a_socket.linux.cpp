#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome say(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle s = lab.udp4(), receiver = lab.udp4();
  lab.connect(s, lab.bind(receiver, lab.loopback4()));
  greeting m;
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::sendmsg(which, &m, 0); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return say(lab, false); }

outcome remedy(lab& lab) { return say(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, not_a_socket,
    .title = "Sending a message over a file",
    .cause = "the descriptor is open, but it is that of a file, and the call is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
