#include "harness/scenario.h"

namespace {

outcome share(lab& lab, DWORD process) {
  const socket_handle s = lab.socket();
  WSAPROTOCOL_INFOW info{};
  return lab.observe([&] { return ::WSADuplicateSocketW(s.get(), process, &info); });
}

outcome provoke(lab& lab) { return share(lab, 0xffffffff); }

outcome remedy(lab& lab) { return share(lab, ::GetCurrentProcessId()); }

}  // namespace

SOCKERR_SCENARIO(wsaduplicatesocket, process_missing,
    .title = "Sharing a socket with a process that does not exist",
    .cause = "the copy is made for one process, and there is none of that number",
    .fix = "pass the number of the process that is to have the socket",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
