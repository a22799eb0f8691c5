#include "harness/scenario.h"

namespace {

void CALLBACK ignore(DWORD, DWORD, OVERLAPPED*) {}

outcome resolve(lab& lab, LPLOOKUPSERVICE_COMPLETION_ROUTINE routine) {
  ADDRINFOEXW* found = nullptr;
  const event_handle done;
  OVERLAPPED overlapped{};
  overlapped.hEvent = done.get();
  const outcome seen = lab.observe_status([&] {
    const int begun = ::GetAddrInfoExW(L"127.0.0.1", nullptr, NS_DNS, nullptr, nullptr, &found,
                                       nullptr, &overlapped, routine, nullptr);
    return begun == WSA_IO_PENDING ? 0 : begun;
  });
  if (!seen.failed) ::WSAWaitForMultipleEvents(1, &overlapped.hEvent, TRUE, 5000, FALSE);
  ::FreeAddrInfoExW(found);
  return seen;
}

outcome provoke(lab& lab) {
  return resolve(lab, reinterpret_cast<LPLOOKUPSERVICE_COMPLETION_ROUTINE>(ignore));
}
outcome remedy(lab& lab) { return resolve(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, event_and_routine,
    .title = "GetAddrInfoEx is to tell its end by an event and by a routine too",
    .cause = "the call reports the end of a lookup in one way",
    .fix = "pass an event or a completion routine, but not both",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
