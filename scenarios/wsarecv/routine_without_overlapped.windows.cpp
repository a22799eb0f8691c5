#include "harness/scenario.h"

namespace {

int calls = 0;
void CALLBACK on_received(DWORD, DWORD, OVERLAPPED*, DWORD) { ++calls; }

outcome receive(lab& lab, bool overlapped) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  OVERLAPPED own{};
  calls = 0;
  const outcome seen = lab.observe_once([&] {
    return begun_or_done(::WSARecv(pair.client.get(), &buffer, 1, &received, &flags,
                                   overlapped ? &own : nullptr, on_received));
  });
  ::SleepEx(overlapped ? 5000 : 0, TRUE);  // until the routine has run, if it will
  return seen;
}

outcome provoke(lab& lab) {
  const outcome seen = receive(lab, false);
  return seen.failed ? seen : lab.with_detail(seen, "routine called", calls);
}

outcome remedy(lab& lab) {
  const outcome seen = receive(lab, true);
  lab.require(calls == 1, "the routine was not called");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, routine_without_overlapped,
    .title = "WSARecv with a completion routine but without OVERLAPPED never calls the routine",
    .cause = "without OVERLAPPED it is a plain receive, which is over when the call returns",
    .fix = "pass an OVERLAPPED with the routine, one for each operation under way",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
