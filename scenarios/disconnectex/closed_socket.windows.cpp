#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool closed) {
  connection pair = lab.connected();
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(pair.client.get(), WSAID_DISCONNECTEX);
  const native_socket copy = pair.client.get();
  if (closed) pair.client.close();
  return lab.observe_once([&] { return as_status(disconnect_ex(copy, nullptr, 0, 0)); });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(disconnectex, closed_socket,
    .title = "DisconnectEx on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
