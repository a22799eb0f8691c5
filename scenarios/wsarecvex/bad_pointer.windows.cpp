#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, char* buffer) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  int flags = 0;
  return lab.observe_once([&] { return ::WSARecvEx(pair.client.get(), buffer, 16, &flags); });
}

outcome provoke(lab& lab) { return receive(lab, static_cast<char*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  char buffer[16];
  return receive(lab, buffer);
}

}  // namespace

SOCKERR_SCENARIO(wsarecvex, bad_pointer,
    .title = "WSARecvEx into a buffer that is not in the memory of the process",
    .cause = "the system cannot write to the address that it was given",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
