#include "harness/scenario.h"

namespace {

using hints_t = ADDRINFOW;

outcome resolve(lab& lab, const wchar_t* host, const wchar_t* service, const hints_t& hints) {
  ADDRINFOW* found = nullptr;
  const outcome seen =
      lab.observe_status([&] { return ::GetAddrInfoW(host, service, &hints, &found); });
  ::FreeAddrInfoW(found);
  return seen;
}

outcome provoke(lab& lab) {
  hints_t hints{};
  hints.ai_flags = AI_NUMERICHOST | 0x01000000;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

outcome remedy(lab& lab) {
  hints_t hints{};
  hints.ai_flags = AI_NUMERICHOST;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfow, bad_flags,
    .title = "The hints of GetAddrInfoW hold a flag that does not exist",
    .cause = "the resolver does not know the bit, and refuses what it could not obey",
    .fix = "clear the hints before they are filled in, and set only flags that have a name",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
