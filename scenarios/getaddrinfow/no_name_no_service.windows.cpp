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

outcome provoke(lab& lab) { return resolve(lab, nullptr, nullptr, hints_t{}); }

outcome remedy(lab& lab) { return resolve(lab, L"127.0.0.1", nullptr, hints_t{}); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfow, no_name_no_service,
    .title = "GetAddrInfoW is asked for neither a host nor a service",
    .cause = "there is nothing to look up",
    .fix = "pass a host, a service or both",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
