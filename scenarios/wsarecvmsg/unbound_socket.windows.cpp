#include "harness/scenario.h"

namespace {

outcome receive_on(lab& lab, const socket_handle& s) {
  const auto recv_msg = extension<LPFN_WSARECVMSG>(s.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(s.get(), &message, &received, nullptr, nullptr); });
}

/// Receives on a socket beside the one that has an address and a datagram, or on that one.
outcome receive(lab& lab, bool on_bound) {
  const socket_handle bound = lab.socket(), unbound = lab.socket(), sender = lab.socket();
  const endpoint to = lab.bind(bound, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(bound, POLLIN);
  const socket_handle& s = on_bound ? bound : unbound;
  lab.nonblocking(s);
  return receive_on(lab, s);
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, unbound_socket,
    .title = "WSARecvMsg on a socket that has no address",
    .cause = "datagrams come to the socket that has the address; to one without nobody can send",
    .fix = "bind the socket on which to receive; sending something binds it too",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
