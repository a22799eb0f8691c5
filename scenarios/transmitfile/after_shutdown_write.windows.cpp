#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(s.get(), file, 16, 0, nullptr, nullptr, 0)); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::shutdown(pair.client.get(), SD_SEND); }, "shutdown");
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, after_shutdown_write,
    .title = "Sending a file after the own sending side was shut down",
    .cause = "shutdown(SD_SEND) is the promise that nothing more will be sent",
    .fix = "send all there is to send before the call of shutdown",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
