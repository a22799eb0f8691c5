#include "harness/scenario.h"

namespace {

/// Calls with a file or, if `right`, with a socket that is ready for it.
outcome receive(lab& lab, bool right) {
  const native_socket file = lab.open_file();
  const socket_handle s = lab.udp4();
  const endpoint here = lab.bind(s, lab.loopback4());
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, here.data(), here.size()); }, "sendto");
  greeting m;
  const native_socket which = right ? s.get() : file;
  const auto call = [&] { return ::recvmsg(which, &m, 0); };
  return right ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(recvmsg, not_a_socket,
    .title = "Receiving a message from a file",
    .cause = "the descriptor is open, but it is that of a file, and the call is for sockets only",
    .fix = "pass a socket, or read the file with read",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
