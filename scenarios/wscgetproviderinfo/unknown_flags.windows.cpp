#include "harness/scenario.h"

namespace {

/// The call puts its code into a place of its own.
outcome ask(lab& lab, DWORD flags) {
  static WSAPROTOCOL_INFOW found[64];
  DWORD length = sizeof found;
  lab.must([&] { return ::WSAEnumProtocolsW(nullptr, found, &length); }, "WSAEnumProtocols");
  return lab.observe_status([&] {
    DWORD categories = 0;
    std::size_t size = sizeof categories;
    int code = 0;
    const int returned = ::WSCGetProviderInfo(&found[0].ProviderId, ProviderInfoLspCategories,
                                              reinterpret_cast<PBYTE>(&categories), &size, flags,
                                              &code);
    return returned == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, 0xFFFFFFFF); }

outcome remedy(lab& lab) { return ask(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wscgetproviderinfo, unknown_flags,
    .title = "WSCGetProviderInfo with flags that mean nothing",
    .cause = "no flags are defined for the call",
    .fix = "pass 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
