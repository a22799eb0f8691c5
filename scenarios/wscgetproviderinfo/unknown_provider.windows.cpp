#include "harness/scenario.h"

namespace {

/// The call puts its code into a place of its own.
outcome ask(lab& lab, bool unknown) {
  static WSAPROTOCOL_INFOW found[64];
  DWORD length = sizeof found;
  lab.must([&] { return ::WSAEnumProtocolsW(nullptr, found, &length); }, "WSAEnumProtocols");
  GUID provider = unknown ? GUID{} : found[0].ProviderId;
  return lab.observe_status([&] {
    DWORD categories = 0;
    std::size_t size = sizeof categories;
    int code = 0;
    const int returned =
        ::WSCGetProviderInfo(&provider, ProviderInfoLspCategories,
                             reinterpret_cast<PBYTE>(&categories), &size, 0, &code);
    return returned == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wscgetproviderinfo, unknown_provider,
    .title = "WSCGetProviderInfo of a provider that is not installed",
    .cause = "the catalogue has no entry with the identifier",
    .fix = "take a ProviderId from WSAEnumProtocols",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
