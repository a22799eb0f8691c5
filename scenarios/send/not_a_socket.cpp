#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome say(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::send(which, "hello", 5, 0); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return say(lab, false); }

outcome remedy(lab& lab) { return say(lab, true); }

}  // namespace

SOCKERR_SCENARIO(send, not_a_socket,
    .title = "Sending to a file",
    .cause = "the descriptor is open, but it is that of a file, and send is for sockets only",
    .fix = "pass a socket; a file is written with write",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
