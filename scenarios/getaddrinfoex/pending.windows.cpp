#include "harness/scenario.h"

namespace {

// What the lookup writes to lives as long as the process: it may end late.
ADDRINFOEXW* found = nullptr;
OVERLAPPED overlapped{};

int look_up(OVERLAPPED* how) {
  return ::GetAddrInfoExW(L"localhost", nullptr, NS_DNS, nullptr, nullptr, &found, nullptr, how,
                          nullptr, nullptr);
}

/// The same in the background; `done` is told of its end.
int begin(const event_handle& done) {
  overlapped.hEvent = done.get();
  return look_up(&overlapped);
}

outcome provoke(lab& lab) {
  static const event_handle done;
  return lab.observe_status([&] { return begin(done); });
}

outcome remedy(lab& lab) {
  return lab.observe_status([] { return look_up(nullptr); });
}

outcome aftermath(lab& lab) {
  static const event_handle done;
  lab.require(begin(done) == WSA_IO_PENDING, "the lookup was not begun");
  const WSAEVENT event = done.get();
  const DWORD waited = ::WSAWaitForMultipleEvents(1, &event, TRUE, 5000, FALSE);
  lab.require(waited == WSA_WAIT_EVENT_0, "the lookup did not end");
  return lab.observe_once([&] { return found != nullptr ? 0 : -1; });
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, pending,
    .title = "An overlapped GetAddrInfoEx has not ended when it returns",
    .cause = "the lookup goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success and wait for the event, or pass no OVERLAPPED",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
