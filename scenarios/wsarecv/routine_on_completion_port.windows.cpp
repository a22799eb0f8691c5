#include "harness/scenario.h"

namespace {

void CALLBACK on_received(DWORD, DWORD, OVERLAPPED*, DWORD) {}

outcome receive(lab& lab, bool at_port) {
  const connection pair = lab.connected();
  const completion_port port;
  if (at_port) port.watch(pair.client.get());
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD flags = 0;
  OVERLAPPED overlapped{};
  const outcome seen = lab.observe_once([&] {
    return begun_or_done(::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, &overlapped,
                                   on_received));
  });
  if (!seen.failed) ::SleepEx(5000, TRUE);  // until the routine has run
  return seen;
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsarecv, routine_on_completion_port,
    .title = "WSARecv with a completion routine on a socket of a completion port",
    .cause = "an operation reports its end in one way: to the port, or to the routine",
    .fix = "pass no routine for sockets of a completion port, or do not associate the socket with one",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
