#include <cwchar>

#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const wchar_t* unknown) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  wchar_t host[] = L"127.0.0.1", service[16]{};
  ::_itow_s(where.port(), service, 16, 10);
  if (unknown != nullptr) ::wcscpy_s(service, 16, unknown);
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(s.get(), host, service, nullptr, nullptr, nullptr, nullptr,
                                         nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, L"nosuchservice"); }
outcome remedy(lab& lab) { return reach(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, unknown_service,
    .title = "WSAConnectByName to a service that nobody knows",
    .cause = "the name is in no list of services",
    .fix = "pass the number of the port as text",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
