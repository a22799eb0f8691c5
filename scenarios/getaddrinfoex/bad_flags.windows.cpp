#include "harness/scenario.h"

namespace {

using hints_t = ADDRINFOEXW;

outcome resolve(lab& lab, const wchar_t* host, const wchar_t* service, const hints_t& hints) {
  ADDRINFOEXW* found = nullptr;
  const outcome seen = lab.observe_status([&] {
    return ::GetAddrInfoExW(host, service, NS_ALL, nullptr, &hints, &found, nullptr, nullptr,
                            nullptr, nullptr);
  });
  ::FreeAddrInfoExW(found);
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

SOCKERR_SCENARIO(getaddrinfoex, bad_flags,
    .title = "The hints of GetAddrInfoEx hold a flag that does not exist",
    .cause = "the resolver does not know the bit, and refuses what it could not obey",
    .fix = "clear the hints before they are filled in, and set only flags that have a name",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
