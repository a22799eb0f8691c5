#include "harness/scenario.h"

namespace {

/// The call puts its code into a place of its own.
outcome ask(lab& lab, bool unknown) {
  static WSAPROTOCOL_INFOW found[64];
  DWORD size = sizeof found;
  lab.must([&] { return ::WSAEnumProtocolsW(nullptr, found, &size); }, "WSAEnumProtocols");
  GUID provider = unknown ? GUID{} : found[0].ProviderId;
  wchar_t path[256];
  return lab.observe_status([&] {
    int length = 256, code = 0;
    return ::WSCGetProviderPath(&provider, path, &length, &code) == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wscgetproviderpath, unknown_provider,
    .title = "WSCGetProviderPath of a provider that is not installed",
    .cause = "the catalogue has no entry with the identifier",
    .fix = "take a ProviderId from WSAEnumProtocols",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
