#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

outcome say(lab& lab, bool wait_for_end) {
  const connection pair = lab.full_connection();
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{16, block};
  const auto begin = [&] {
    return ::WSASendTo(pair.client.get(), &buffer, 1, nullptr, 0, nullptr, 0, operation.get(),
                       nullptr);
  };
  if (!wait_for_end) return lab.observe_once(begin);
  lab.require(begun_or_done(begin()) == 0, "WSASendTo did not begin");
  lab.drain(pair);
  operation.await();
  DWORD bytes = 0, flags = 0;
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &bytes, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return say(lab, false); }

outcome remedy(lab& lab) { return say(lab, true); }

/// What was begun reaches the peer.
outcome aftermath(lab& lab) {
  const connection pair = lab.full_connection();
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{16, block};
  const int begun = ::WSASendTo(pair.client.get(), &buffer, 1, nullptr, 0, nullptr, 0,
                                operation.get(), nullptr);
  lab.require(begun_or_done(begun) == 0, "WSASendTo did not begin");
  lab.drain(pair);
  operation.await();
  char arrived[16];
  return lab.observe_once([&] { return ::recv(pair.server.get(), arrived, sizeof arrived, 0); });
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, pending,
    .title = "An overlapped WSASendTo that cannot be done at once",
    .cause = "the peer has not read yet; the operation goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
