#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, native_socket s, LPFN_CONNECTEX connect_ex, const endpoint& where) {
  overlapped_operation operation(s);
  return lab.observe_once([&] {
    return operation.finish(as_status(connect_ex(s, where.data(), where.size(), nullptr, 0, nullptr,
                                                 operation.get())));
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  const native_socket copy = s.get();
  s.close();
  return reach(lab, copy, connect_ex, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  const native_socket copy = s.get();
  return reach(lab, copy, connect_ex, where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, closed_socket,
    .title = "Connecting with ConnectEx on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
