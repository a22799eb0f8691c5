#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool cancelled) {
  const connection pair = lab.full_connection();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  DWORD bytes = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::TransmitFile(pair.client.get(), file, 16, 0, operation.get(), nullptr, 0);
  if (cancelled)
    operation.cancel();
  else
    lab.drain(pair);
  operation.await();
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &bytes, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(transmitfile, cancelled,
    .title = "An overlapped TransmitFile that is given up",
    .cause = "the operation was cancelled, as it is too when its socket is closed or its thread ends",
    .fix = "keep sockets and threads that have operations under way until these have ended",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
