#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, char* bytes) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  WSABUF buffer{16, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once([&] {
    return ::WSARecv(pair.client.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return receive(lab, static_cast<char*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  char bytes[16];
  return receive(lab, bytes);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, bad_pointer,
    .title = "WSARecv into a buffer that is not in the memory of the process",
    .cause = "the system cannot write to the address that it was given",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
