#include "harness/scenario.h"

namespace {

/// The call puts its code into a place of its own.
outcome ask(lab& lab, bool no_provider) {
  static WSAPROTOCOL_INFOW found[64];
  DWORD length = sizeof found;
  lab.must([&] { return ::WSAEnumProtocolsW(nullptr, found, &length); }, "WSAEnumProtocols");
  GUID* provider = no_provider ? nullptr : &found[0].ProviderId;
  return lab.observe_status([&] {
    DWORD categories = 0;
    std::size_t size = sizeof categories;
    int code = 0;
    const int returned =
        ::WSCGetProviderInfo(provider, ProviderInfoLspCategories,
                             reinterpret_cast<PBYTE>(&categories), &size, 0, &code);
    return returned == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wscgetproviderinfo, no_provider,
    .title = "WSCGetProviderInfo without a provider",
    .cause = "the provider is named by an identifier, and the pointer to it leads nowhere",
    .fix = "pass the address of a ProviderId from WSAEnumProtocols",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
