#include "harness/scenario.h"

namespace {

outcome watch(lab& lab) {
  HANDLE watched = nullptr;
  const outcome seen = lab.observe_once(
      [&] { return ::WSAProviderConfigChange(&watched, nullptr, nullptr); });
  if (!seen.failed) ::CloseHandle(watched);
  return seen;
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return watch(lab);
}

outcome remedy(lab& lab) { return watch(lab); }

}  // namespace

SOCKERR_SCENARIO(wsaproviderconfigchange, without_startup,
    .title = "Watching the providers before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
