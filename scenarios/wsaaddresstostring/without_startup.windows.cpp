#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  endpoint address = lab.loopback4();
  wchar_t text[64];
  DWORD length = 64;
  return lab.observe([&] {
    return ::WSAAddressToStringW(address.data(), static_cast<DWORD>(address.size()), nullptr, text,
                                 &length);
  });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(wsaaddresstostring, without_startup,
    .title = "Writing an address as a text before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
