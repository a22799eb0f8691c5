#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome take(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle s = lab.tcp4(), client = lab.tcp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.listen(s);
  lab.connect(client, where);
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::accept4(which, nullptr, nullptr, SOCK_CLOEXEC); };
  return right ? lab.observe_socket_once(call) : lab.observe_socket(call);
}

outcome provoke(lab& lab) { return take(lab, false); }

outcome remedy(lab& lab) { return take(lab, true); }

}  // namespace

SOCKERR_SCENARIO(accept4, not_a_socket,
    .title = "accept4 on a file",
    .cause = "the descriptor is open, but it is that of a file, and accept4 is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
