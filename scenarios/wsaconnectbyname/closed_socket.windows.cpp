#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool closed) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  if (closed) s.close();
  wchar_t host[] = L"127.0.0.1", port[8]{};
  ::_itow_s(where.port(), port, 8, 10);
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(copy, host, port, nullptr, nullptr, nullptr, nullptr,
                                         nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, true); }

outcome remedy(lab& lab) { return reach(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, closed_socket,
    .title = "WSAConnectByName on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
