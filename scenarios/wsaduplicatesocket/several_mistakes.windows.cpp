#include "harness/scenario.h"

namespace {

outcome share(lab& lab, SOCKET s, DWORD process, WSAPROTOCOL_INFOW* info) {
  return lab.observe_once([&] { return ::WSADuplicateSocketW(s, process, info); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return share(lab, lab.variant("all_three") ? 0 : s.get(), 0, nullptr);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  WSAPROTOCOL_INFOW info{};
  return share(lab, s.get(), ::GetCurrentProcessId(), &info);
}

}  // namespace

SOCKERR_SCENARIO(wsaduplicatesocket, several_mistakes,
    .title = "Which mistake WSADuplicateSocket complains of when there are several",
    .cause = "the socket is looked at first, then the process, and the place for the description last",
    .fix = "set the socket, the process and the place right; the code names only one mistake",
    .kind = programmer,
    .variants = "tcp4 x all_three process_and_place",
    .provoke = provoke, .remedy = remedy)
