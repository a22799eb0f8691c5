#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, DWORD buffers) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD flags = 0;
  overlapped_operation operation(pair.client.get());
  return lab.observe_once([&] {
    return ::WSARecv(pair.client.get(), &buffer, buffers, nullptr, &flags, operation.get(),
                     nullptr);
  });
}

outcome provoke(lab& lab) { return receive(lab, 0); }

outcome remedy(lab& lab) { return receive(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(wsarecv, no_buffers,
    .title = "WSARecv with an empty list of buffers",
    .cause = "there must be a buffer, even one without room, for something to be received into",
    .fix = "pass at least one buffer; one of length 0 serves to wait for data",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
