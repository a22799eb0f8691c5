#include "harness/scenario.h"

namespace {

outcome share(lab& lab, WSAPROTOCOL_INFOW* info) {
  const socket_handle s = lab.socket();
  return lab.observe(
      [&] { return ::WSADuplicateSocketW(s.get(), ::GetCurrentProcessId(), info); });
}

outcome provoke(lab& lab) { return share(lab, nullptr); }

outcome remedy(lab& lab) {
  WSAPROTOCOL_INFOW info{};
  return share(lab, &info);
}

}  // namespace

SOCKERR_SCENARIO(wsaduplicatesocket, no_place_for_info,
    .title = "Sharing a socket without a place for its description",
    .cause = "the other process makes its socket from the description, so there must be one",
    .fix = "pass the address of a WSAPROTOCOL_INFO",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
