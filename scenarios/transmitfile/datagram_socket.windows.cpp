#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(pair.client.get(), file, 16, 0, nullptr, nullptr, 0)); });
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  char part[16];
  DWORD size = 0;
  lab.must([&] { return as_status(::ReadFile(file, part, sizeof part, &size, nullptr)); }, "ReadFile");
  return lab.observe_once(
      [&] { return ::send(pair.client.get(), part, static_cast<int>(size), 0); });
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, datagram_socket,
    .title = "Sending a file over datagrams",
    .cause = "TransmitFile sends over connections only",
    .fix = "read the file, and send its parts with send or sendto",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
