#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, bool closed) {
  HANDLE watched = nullptr;
  if (::WSAProviderConfigChange(&watched, nullptr, nullptr) != 0)
    lab.skip("needs WSAProviderConfigChange to watch the providers, and it cannot here");
  HANDLE copy = watched;
  if (closed) ::CloseHandle(watched);
  overlapped_operation operation(reinterpret_cast<SOCKET>(copy));
  return lab.observe_once(
      [&] { return begun_or_done(::WSAProviderConfigChange(&copy, operation.get(), nullptr)); });
}

outcome provoke(lab& lab) { return watch(lab, true); }

outcome remedy(lab& lab) { return watch(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaproviderconfigchange, closed_handle,
    .title = "Watching the providers with a handle that was closed",
    .cause = "CloseHandle has given the handle back, and it stands for nothing now",
    .fix = "keep the handle as long as the providers are watched",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
