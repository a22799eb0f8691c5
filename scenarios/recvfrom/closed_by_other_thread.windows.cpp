#include "harness/scenario.h"

namespace {

int receive(SOCKET s) {
  char buffer[16];
  return ::recvfrom(s, buffer, sizeof buffer, 0, nullptr, nullptr);
}

outcome provoke(lab& lab) {
  const auto bind_anew = [&] {
    socket_handle s = lab.socket();
    lab.bind(s, lab.loopback());
    return s.release();
  };
  return lab.observe_once([&] { return closed_meanwhile(bind_anew, receive); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), other = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  auto answer = [&] { ::sendto(other.get(), "hello", 5, 0, where.data(), where.size()); };
  const other_thread peer(answer, 1);
  return lab.observe_once([&] { return receive(s.get()); });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, closed_by_other_thread,
    .title = "The socket is closed by another thread while recvfrom waits for a datagram",
    .cause = "closing a socket ends the calls that wait at it",
    .fix = "close it when no thread uses it any more; to end the wait, send it a datagram or use a timeout",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
