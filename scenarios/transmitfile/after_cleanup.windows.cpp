#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s, HANDLE file) {
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(s, file, 16, 0, nullptr, nullptr, 0)); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  lab.stop_winsock();
  return say(lab, pair.client.get(), file);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return say(lab, pair.client.get(), file);
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, after_cleanup,
    .title = "Sending a file after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
