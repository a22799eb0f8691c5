#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(s.get(), file, 16, 0, nullptr, nullptr, 0)); });
}

outcome provoke(lab& lab) { return say(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, before_connect,
    .title = "Sending a file on a socket that was never connected",
    .cause = "without a connection there is nobody to send to",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
