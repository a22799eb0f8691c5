#include "harness/scenario.h"

namespace {

constexpr int length = 1 << 20;
char received[length];

outcome end(lab& lab, bool cancelled) {
  const connection pair = lab.connected();
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 8192);  // stays where none at all is impossible
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 0);
  lab.option(pair.server, SOL_SOCKET, SO_RCVBUF, 65536);
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  DWORD bytes = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::TransmitFile(pair.client.get(), file, length, 0, operation.get(), nullptr, 0);
  if (cancelled) operation.cancel();
  for (int left = length; left > 0 && !cancelled;)
    left -= lab.must([&] { return ::recv(pair.server.get(), received, left, 0); }, "recv");
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
