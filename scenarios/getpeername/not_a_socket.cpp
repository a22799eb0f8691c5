#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome ask(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  endpoint peer;
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::getpeername(which, peer.data(), peer.size_out()); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getpeername, not_a_socket,
    .title = "Asking a file for its peer",
    .cause = "the descriptor is open, but it is that of a file, and getpeername is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
