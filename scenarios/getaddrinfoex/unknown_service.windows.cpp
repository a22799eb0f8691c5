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

outcome provoke(lab& lab) { return resolve(lab, L"127.0.0.1", L"nosuchservice", hints_t{}); }

outcome remedy(lab& lab) { return resolve(lab, L"127.0.0.1", L"80", hints_t{}); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfoex, unknown_service,
    .title = "GetAddrInfoEx is asked for a service that nobody knows",
    .cause = "the name is in no list of services, and is no number",
    .fix = "pass the number of the port, or a name that the services file has",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
