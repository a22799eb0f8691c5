#include "harness/scenario.h"

namespace {

outcome say(lab& lab, DWORD flags) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once([&] {
    return as_status(::TransmitFile(pair.client.get(), file, 16, 0, nullptr, nullptr, flags));
  });
}

outcome provoke(lab& lab) { return say(lab, TF_REUSE_SOCKET); }

outcome remedy(lab& lab) { return say(lab, TF_DISCONNECT | TF_REUSE_SOCKET); }

}  // namespace

SOCKERR_SCENARIO(transmitfile, reuse_without_disconnect,
    .title = "TransmitFile is to make the socket reusable without ending its connection",
    .cause = "a socket is reusable only once its connection has ended",
    .fix = "set TF_DISCONNECT together with TF_REUSE_SOCKET",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
