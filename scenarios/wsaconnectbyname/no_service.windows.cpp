#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool with_service) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  wchar_t host[] = L"127.0.0.1", port[8]{};
  ::_itow_s(where.port(), port, 8, 10);
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(s.get(), host, with_service ? port : nullptr, nullptr,
                                         nullptr, nullptr, nullptr, nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, false); }
outcome remedy(lab& lab) { return reach(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, no_service,
    .title = "WSAConnectByName without a service",
    .cause = "a connection goes to a port, and nothing says to which",
    .fix = "pass the name of the service, or the number of its port as text",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
