#include "harness/scenario.h"

namespace {

outcome end(lab& lab, const socket_handle& s, DWORD flags) {
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s.get(), WSAID_DISCONNECTEX);
  return lab.observe_once(
      [&] { return as_status(disconnect_ex(s.get(), nullptr, flags, 0)); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  return end(lab, pair.client, 0x8000);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return end(lab, pair.client, 0);
}

}  // namespace

SOCKERR_SCENARIO(disconnectex, unknown_flags,
    .title = "DisconnectEx with flags that it does not have",
    .cause = "the only flag is TF_REUSE_SOCKET",
    .fix = "pass 0 or TF_REUSE_SOCKET",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
