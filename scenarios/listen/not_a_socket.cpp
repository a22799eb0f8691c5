#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome listen_on(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::listen(which, 8); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return listen_on(lab, false); }

outcome remedy(lab& lab) { return listen_on(lab, true); }

}  // namespace

SOCKERR_SCENARIO(listen, not_a_socket,
    .title = "Listening on a file",
    .cause = "the descriptor is open, but it is that of a file, and listen is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
