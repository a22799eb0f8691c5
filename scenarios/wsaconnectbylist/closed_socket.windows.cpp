#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool closed) {
  const auto connect_by_list =
      winsock_function<decltype(&::WSAConnectByList)>("WSAConnectByList");
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  if (closed) s.close();
  SOCKET_ADDRESS_LIST list{1, {{where.data(), where.size()}}};
  return lab.observe_once([&] {
    return as_status(
        connect_by_list(copy, &list, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, true); }

outcome remedy(lab& lab) { return reach(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbylist, closed_socket,
    .title = "WSAConnectByList on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp6",
    .provoke = provoke, .remedy = remedy)
