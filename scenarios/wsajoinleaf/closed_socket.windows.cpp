#include "harness/scenario.h"

namespace {

outcome join(lab& lab, bool closed) {
  socket_handle s(multipoint_leaf());
  lab.bind(s, lab.loopback4());
  const native_socket copy = s.get();
  if (closed) s.close();
  const endpoint group = ipv4("239.255.0.1", 5000);
  return lab.observe_once([&] {
    return as_status(::WSAJoinLeaf(copy, group.data(), group.size(), nullptr, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  });
}

outcome provoke(lab& lab) { return join(lab, true); }

outcome remedy(lab& lab) { return join(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, closed_socket,
    .title = "WSAJoinLeaf on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
