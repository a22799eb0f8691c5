#include "harness/scenario.h"

namespace {

outcome end(lab& lab, const socket_handle& s, DWORD reserved) {
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s.get(), WSAID_DISCONNECTEX);
  return lab.observe_once(
      [&] { return as_status(disconnect_ex(s.get(), nullptr, 0, reserved)); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  return end(lab, pair.client, 1);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return end(lab, pair.client, 0);
}

}  // namespace

SOCKERR_SCENARIO(disconnectex, reserved_not_zero,
    .title = "DisconnectEx with something in the reserved parameter",
    .cause = "the parameter is kept for later versions, and must be 0 until then",
    .fix = "pass 0",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
