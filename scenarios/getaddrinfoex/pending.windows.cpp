#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, OVERLAPPED* overlapped) {
  ADDRINFOEXW* found = nullptr;
  const outcome seen = lab.observe_status([&] {
    return ::GetAddrInfoExW(L"localhost", nullptr, NS_DNS, nullptr, nullptr, &found, nullptr,
                            overlapped, nullptr, nullptr);
  });
  if (overlapped != nullptr)
    ::WSAWaitForMultipleEvents(1, &overlapped->hEvent, TRUE, 5000, FALSE);
  ::FreeAddrInfoExW(found);
  return seen;
}

outcome provoke(lab& lab) {
  const event_handle done;
  OVERLAPPED overlapped{};
  overlapped.hEvent = done.get();
  return resolve(lab, &overlapped);
}

outcome remedy(lab& lab) { return resolve(lab, nullptr); }

outcome aftermath(lab& lab) {
  const event_handle done;
  OVERLAPPED overlapped{};
  overlapped.hEvent = done.get();
  ADDRINFOEXW* found = nullptr;
  ::GetAddrInfoExW(L"localhost", nullptr, NS_DNS, nullptr, nullptr, &found, nullptr, &overlapped,
                   nullptr, nullptr);
  const DWORD waited = ::WSAWaitForMultipleEvents(1, &overlapped.hEvent, TRUE, 5000, FALSE);
  lab.require(waited == WSA_WAIT_EVENT_0, "the lookup did not end");
  const outcome seen = lab.observe_once([&] { return found != nullptr ? 0 : -1; });
  ::FreeAddrInfoExW(found);
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, pending,
    .title = "An overlapped GetAddrInfoEx has not ended when it returns",
    .cause = "the lookup goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success and wait for the event, or pass no OVERLAPPED",
    .kind = timing,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
