#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome ask(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  endpoint local;
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::getsockname(which, local.data(), local.size_out()); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getsockname, not_a_socket,
    .title = "Asking a file for its address",
    .cause = "the descriptor is open, but it is that of a file, and getsockname is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
