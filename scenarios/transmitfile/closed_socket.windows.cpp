#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s, HANDLE file) {
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(s, file, 16, 0, nullptr, nullptr, 0)); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  const native_socket copy = pair.client.get();
  pair.client.close();
  return say(lab, copy, file);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  const native_socket copy = pair.client.get();
  return say(lab, copy, file);
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, closed_socket,
    .title = "Sending a file on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
