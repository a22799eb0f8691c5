#include "harness/scenario.h"

namespace {

outcome listen_after_attempt(lab& lab, bool attempt) {
  const socket_handle deaf = lab.socket(), s = lab.socket();
  const endpoint nobody = lab.bind(deaf, lab.loopback());
  lab.bind(s, lab.loopback());
  lab.nonblocking(s);
  if (attempt) {
    lab.require(connect_to(s, nobody) != 0, "somebody listens");
    lab.await(s, POLLOUT);
  }
  return lab.observe_once([&] { return ::listen(s.get(), 8); });
}

outcome provoke(lab& lab) { return listen_after_attempt(lab, true); }

outcome remedy(lab& lab) { return listen_after_attempt(lab, false); }

}  // namespace

SOCKERR_SCENARIO(listen, after_refused_attempt,
    .title = "A socket whose non-blocking attempt was refused is to listen",
    .cause = "on Linux the socket still counts as connecting until somebody fetches the end of the attempt with connect; Windows lets it listen",
    .fix = "make a new socket to listen with",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
