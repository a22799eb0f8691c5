#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome receive(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle sender = lab.udp4(), s = lab.udp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.connect(sender, where);
  lab.must([&] { return ::send(sender.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::recv(which, buffer, sizeof buffer, 0); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(recv, not_a_socket,
    .title = "Receiving from a file",
    .cause = "the descriptor is open, but it is that of a file, and recv is for sockets only",
    .fix = "pass a socket; a file is read with read",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
