#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  wchar_t text[] = L"127.0.0.1";
  endpoint read;
  return lab.observe([&] {
    return ::WSAStringToAddressW(text, AF_INET, nullptr, read.data(), read.size_out());
  });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, without_startup,
    .title = "Reading an address from a text before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
