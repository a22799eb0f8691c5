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
  hints.ai_socktype = 999;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

outcome remedy(lab& lab) {
  hints_t hints{};
  hints.ai_socktype = SOCK_STREAM;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, bad_socktype,
    .title = "The hints of GetAddrInfoEx ask for a type of socket that does not exist",
    .cause = "no provider offers sockets of that type",
    .fix = "clear the hints, then ask for SOCK_STREAM or SOCK_DGRAM",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
