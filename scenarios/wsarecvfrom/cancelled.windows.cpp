#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool cancelled) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  endpoint from;
  overlapped_operation operation(pair.client.get());
  ::WSARecvFrom(pair.client.get(), &buffer, 1, nullptr, &flags, from.data(), from.size_out(),
                operation.get(), nullptr);
  if (cancelled)
    operation.cancel();
  else
    lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsarecvfrom, cancelled,
    .title = "An overlapped WSARecvFrom that is given up",
    .cause = "the operation was cancelled, as it is too when its socket is closed",
    .fix = "keep sockets that have operations under way until these have ended",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
