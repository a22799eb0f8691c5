#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, OVERLAPPED* reserved) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  wchar_t host[] = L"127.0.0.1", port[8]{};
  ::_itow_s(where.port(), port, 8, 10);
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(s.get(), host, port, nullptr, nullptr, nullptr, nullptr,
                                         nullptr, reserved));
  });
}

outcome provoke(lab& lab) {
  OVERLAPPED reserved{};
  return reach(lab, &reserved);
}

outcome remedy(lab& lab) { return reach(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, reserved_not_null,
    .title = "WSAConnectByName with something in the reserved parameter",
    .cause = "the parameter is kept for later versions, and must be null until then",
    .fix = "pass a null pointer",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
