#include "harness/scenario.h"

namespace {

HANDLE watch_handle(lab& lab) {
  HANDLE watched = nullptr;
  if (::WSAProviderConfigChange(&watched, nullptr, nullptr) != 0)
    lab.skip("needs WSAProviderConfigChange to watch the providers, and it cannot here");
  return watched;
}

template <class Then>
outcome watch(lab& lab, Then then) {
  HANDLE watched = watch_handle(lab);
  overlapped_operation operation(reinterpret_cast<SOCKET>(watched));
  return lab.observe_once(
      [&] { return then(::WSAProviderConfigChange(&watched, operation.get(), nullptr)); });
}

outcome provoke(lab& lab) { return watch(lab, [](int begun) { return begun; }); }

outcome remedy(lab& lab) { return watch(lab, [](int begun) { return begun_or_done(begun); }); }

/// Who has waited enough can give the operation up.
outcome aftermath(lab& lab) {
  HANDLE watched = watch_handle(lab);
  overlapped_operation operation(reinterpret_cast<SOCKET>(watched));
  ::WSAProviderConfigChange(&watched, operation.get(), nullptr);
  operation.cancel();
  operation.await();
  DWORD size = 0;
  return lab.observe_once(
      [&] { return as_status(::GetOverlappedResult(watched, operation.get(), &size, FALSE)); });
}

}  // namespace

SOCKERR_SCENARIO(wsaproviderconfigchange, pending,
    .title = "Watching the providers for a change that has not come",
    .cause = "the operation goes on by itself until a provider is installed or removed, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
