#include "harness/scenario.h"

namespace {

outcome end(lab& lab, native_socket s) {
  return lab.observe_once([&] { return ::WSASendDisconnect(s, nullptr); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  return end(lab, copy);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  return end(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsasenddisconnect, closed_socket,
    .title = "Ending the own side with WSASendDisconnect on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
