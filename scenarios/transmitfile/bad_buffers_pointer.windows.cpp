#include "harness/scenario.h"

namespace {

outcome say(lab& lab, TRANSMIT_FILE_BUFFERS* around) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once([&] {
    return as_status(::TransmitFile(pair.client.get(), file, 16, 0, nullptr, around, 0));
  });
}

outcome provoke(lab& lab) {
  return say(lab, static_cast<TRANSMIT_FILE_BUFFERS*>(lab.bad_pointer()));
}

outcome remedy(lab& lab) {
  TRANSMIT_FILE_BUFFERS nothing_more{};
  return say(lab, &nothing_more);
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, bad_buffers_pointer,
    .title = "TransmitFile with head and tail that are not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass a TRANSMIT_FILE_BUFFERS that is still alive, or none",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
