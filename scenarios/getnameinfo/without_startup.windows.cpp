#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  const endpoint address = ipv4("127.0.0.1");
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(address.data(), address.size(), host, sizeof host, nullptr, 0,
                         NI_NUMERICHOST);
  });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, without_startup,
    .title = "The text of an address is asked for before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
