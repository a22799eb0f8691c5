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
  hints.ai_addrlen = 16;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

outcome remedy(lab& lab) { return resolve(lab, L"127.0.0.1", L"80", hints_t{}); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, hints_not_cleared,
    .title = "The hints of GetAddrInfoEx hold remains in members that are not hints",
    .cause = "only flags, family, type and protocol are hints; Winsock wants the others to be 0",
    .fix = "clear all of the hints before they are filled in",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
