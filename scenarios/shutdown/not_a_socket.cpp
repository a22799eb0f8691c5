#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome end(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::shutdown(which, SHUT_WR); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return end(lab, false); }

outcome remedy(lab& lab) { return end(lab, true); }

}  // namespace

SOCKERR_SCENARIO(shutdown, not_a_socket,
    .title = "Shutting down a file",
    .cause = "the descriptor is open, but it is that of a file, and shutdown is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
