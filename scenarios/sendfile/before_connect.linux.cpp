#include "harness/scenario.h"

namespace {

outcome send_file(lab& lab, const socket_handle& s) {
  const native_socket file = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(s.get(), file, nullptr, 16); });
}

outcome provoke(lab& lab) { return send_file(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return send_file(lab, c.client);
}

}  // namespace

SOCKERR_SCENARIO(sendfile, before_connect,
    .title = "Sending a file over a stream socket that is not connected",
    .cause = "a stream has two ends, and this socket has no peer yet",
    .fix = "connect first, and wait until the connection is there",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
