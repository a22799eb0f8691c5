#include "harness/scenario.h"

namespace {

/// The call puts its code into a place of its own.
outcome ask(lab& lab, bool no_length) {
  static WSAPROTOCOL_INFOW found[64];
  DWORD size = sizeof found;
  lab.must([&] { return ::WSAEnumProtocolsW(nullptr, found, &size); }, "WSAEnumProtocols");
  wchar_t path[256];
  return lab.observe_status([&] {
    int length = 256, code = 0;
    const int returned = ::WSCGetProviderPath(&found[0].ProviderId, path,
                                              no_length ? nullptr : &length, &code);
    return returned == SOCKET_ERROR ? code : 0;
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wscgetproviderpath, no_length,
    .title = "WSCGetProviderPath without a place for the length",
    .cause = "the call must be told how long the buffer is, and tells there how long the path is",
    .fix = "pass the address of a variable that holds the length of the buffer",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
