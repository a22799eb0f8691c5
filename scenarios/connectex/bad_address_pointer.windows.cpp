#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool lost) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  const auto* to = lost ? static_cast<const sockaddr*>(lab.bad_pointer()) : where.data();
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(
        connect_ex(s.get(), to, where.size(), nullptr, 0, nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) { return reach(lab, true); }

outcome remedy(lab& lab) { return reach(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connectex, bad_address_pointer,
    .title = "ConnectEx to an address that is not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass an address that is still alive",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
