#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, DWORD name_space) {
  ADDRINFOEXW* found = nullptr;
  const outcome seen = lab.observe_status([&] {
    return ::GetAddrInfoExW(L"127.0.0.1", L"80", name_space, nullptr, nullptr, &found, nullptr,
                            nullptr, nullptr, nullptr);
  });
  ::FreeAddrInfoExW(found);
  return seen;
}

outcome provoke(lab& lab) { return resolve(lab, 0x7777); }

outcome remedy(lab& lab) { return resolve(lab, NS_ALL); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, unknown_namespace,
    .title = "GetAddrInfoEx is to look in a namespace that is not installed",
    .cause = "no provider of names serves the namespace",
    .fix = "take NS_ALL, or a namespace that WSAEnumNameSpaceProviders lists",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
