#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

outcome end(lab& lab, bool cancelled) {
  const connection pair = lab.full_connection();
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{16, block};
  ::WSASendTo(pair.client.get(), &buffer, 1, nullptr, 0, nullptr, 0, operation.get(),
              nullptr);
  if (cancelled)
    operation.cancel();
  else
    lab.drain(pair);
  operation.await();
  DWORD bytes = 0, flags = 0;
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &bytes, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsasendto, cancelled,
    .title = "An overlapped WSASendTo that is given up",
    .cause = "the operation was cancelled, as it is too when its socket is closed",
    .fix = "keep sockets that have operations under way until these have ended",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
