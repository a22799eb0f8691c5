#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  ADDRINFOW* found = nullptr;
  const outcome seen =
      lab.observe_status([&] { return ::GetAddrInfoW(L"127.0.0.1", L"80", nullptr, &found); });
  ::FreeAddrInfoW(found);
  return seen;
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfow, without_startup,
    .title = "Looking up a name with GetAddrInfoW before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
