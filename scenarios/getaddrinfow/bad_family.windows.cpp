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
  hints.ai_family = 12345;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

outcome remedy(lab& lab) {
  hints_t hints{};
  hints.ai_family = AF_INET;
  return resolve(lab, L"127.0.0.1", L"80", hints);
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfow, bad_family,
    .title = "The hints of GetAddrInfoW ask for an address family that does not exist",
    .cause = "the resolver finds IPv4 and IPv6 addresses only",
    .fix = "clear the hints, then ask for AF_INET, AF_INET6 or AF_UNSPEC",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
