#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, wchar_t* host) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  wchar_t port[8]{};
  ::_itow_s(where.port(), port, 8, 10);
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(s.get(), host, port, nullptr, nullptr, nullptr, nullptr,
                                         nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, nullptr); }

outcome remedy(lab& lab) {
  wchar_t host[] = L"127.0.0.1";
  return reach(lab, host);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, no_name,
    .title = "WSAConnectByName without a host",
    .cause = "the call looks a host up and connects to it; without a name there is none",
    .fix = "pass the name of the host, or its address as a text",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
