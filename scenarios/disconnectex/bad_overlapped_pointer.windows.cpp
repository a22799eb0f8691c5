#include "harness/scenario.h"

namespace {

outcome end(lab& lab, OVERLAPPED* overlapped) {
  const connection pair = lab.connected();
  const native_socket s = pair.client.get();
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s, WSAID_DISCONNECTEX);
  return lab.observe_once([&] { return as_status(disconnect_ex(s, overlapped, 0, 0)); });
}

outcome provoke(lab& lab) { return end(lab, static_cast<OVERLAPPED*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return end(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(disconnectex, bad_overlapped_pointer,
    .title = "DisconnectEx with an OVERLAPPED that is not in the memory of the process",
    .cause = "the system cannot write the result where it was told to",
    .fix = "pass an OVERLAPPED that lives until the operation has ended, or none",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
