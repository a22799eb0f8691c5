#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, OVERLAPPED* reserved) {
  const auto connect_by_list =
      winsock_function<decltype(&::WSAConnectByList)>("WSAConnectByList");
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  SOCKET_ADDRESS_LIST list{1, {{where.data(), where.size()}}};
  return lab.observe_once([&] {
    return as_status(
        connect_by_list(s.get(), &list, nullptr, nullptr, nullptr, nullptr, nullptr, reserved));
  });
}

outcome provoke(lab& lab) {
  OVERLAPPED reserved{};
  return reach(lab, &reserved);
}

outcome remedy(lab& lab) { return reach(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbylist, reserved_not_null,
    .title = "WSAConnectByList with something in the reserved parameter",
    .cause = "the parameter is kept for later versions, and must be null until then",
    .fix = "pass a null pointer",
    .kind = programmer,
    .variants = "tcp6",
    .provoke = provoke, .remedy = remedy)
