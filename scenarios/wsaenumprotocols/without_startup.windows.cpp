#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  static WSAPROTOCOL_INFOW found[64];
  DWORD size = sizeof found;
  return lab.observe([&] { return ::WSAEnumProtocolsW(nullptr, found, &size); });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(wsaenumprotocols, without_startup,
    .title = "Asking which protocols there are before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
