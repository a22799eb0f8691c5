#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool overlapped) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  OVERLAPPED* given = overlapped ? operation.get() : nullptr;
  return lab.observe_once([&] {
    return operation.finish(as_status(
        connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, given)));
  });
}

outcome provoke(lab& lab) { return reach(lab, false); }

outcome remedy(lab& lab) { return reach(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connectex, no_overlapped,
    .title = "ConnectEx without an OVERLAPPED",
    .cause = "the call always goes on by itself, and would have nowhere to put its result",
    .fix = "pass an OVERLAPPED, or call connect, which waits",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
