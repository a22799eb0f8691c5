#include "harness/scenario.h"

namespace {

/// What the port reports about a receive after a datagram went to a peer that is gone, or there.
outcome ask(lab& lab, bool gone) {
  const socket_handle s = lab.socket(), other = lab.socket();
  socket_handle peer = lab.socket();
  const endpoint own = lab.bind(s, lab.loopback()), to = lab.bind(peer, lab.loopback());
  if (gone) peer.close();
  const completion_port port;
  port.watch(s.get());
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(s.get());
  ::WSARecv(s.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); }, "question");
  // Comes after the refusal, if there is one, so that the operation ends in any case.
  lab.must([&] { return ::sendto(other.get(), "hello", 5, 0, own.data(), own.size()); }, "other");
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

/// The socket receives the next datagram.
outcome aftermath(lab& lab) {
  const socket_handle s = lab.socket(), other = lab.socket();
  socket_handle peer = lab.socket();
  const endpoint own = lab.bind(s, lab.loopback()), to = lab.bind(peer, lab.loopback());
  peer.close();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD flags = 0;
  overlapped_operation first(s.get()), second(s.get());
  ::WSARecv(s.get(), &buffer, 1, nullptr, &flags, first.get(), nullptr);
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); }, "question");
  lab.must([&] { return ::sendto(other.get(), "hello", 5, 0, own.data(), own.size()); }, "other");
  first.await();
  lab.must([&] { return ::sendto(other.get(), "again", 5, 0, own.data(), own.size()); }, "again");
  return lab.observe_once([&] {
    return second.finish(
        ::WSARecv(s.get(), &buffer, 1, nullptr, &flags, second.get(), nullptr));
  });
}

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, port_unreachable,
    .title = "A completion port reports a receive that an earlier datagram ended",
    .cause = "a datagram went to a port that nobody has, and the answer of that host ends the receive under way; the port gives the code of Windows",
    .fix = "send to a port that somebody has. Otherwise begin the next receive, or switch SIO_UDP_CONNRESET off with WSAIoctl",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
