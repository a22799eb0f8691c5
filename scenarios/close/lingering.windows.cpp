#include "harness/scenario.h"

namespace {

char block[1 << 20];  // its content does not matter

/// A connection whose peer has not read what was sent.
native_socket lingering_socket(lab& lab, u_short lingering, socket_handle& server) {
  connection pair = lab.connected();
  server = std::move(pair.server);
  lab.nonblocking(pair.client);
  linger wanted{};
  wanted.l_onoff = lingering;
  wanted.l_linger = 1;
  const char* value = reinterpret_cast<const char*>(&wanted);
  const native_socket s = pair.client.release();
  lab.must([&] { return ::setsockopt(s, SOL_SOCKET, SO_LINGER, value, sizeof wanted); },
           "SO_LINGER");
  while (::send(s, block, sizeof block, 0) > 0) {
  }
  return s;
}

outcome end(lab& lab, u_short lingering) {
  socket_handle server;
  const native_socket s = lingering_socket(lab, lingering, server);
  return lab.observe_once([&] { return ::closesocket(s); });
}

outcome provoke(lab& lab) { return end(lab, 1); }

outcome remedy(lab& lab) { return end(lab, 0); }

/// The socket is open still, and can be closed without lingering.
outcome aftermath(lab& lab) {
  socket_handle server;
  const native_socket s = lingering_socket(lab, 1, server);
  ::closesocket(s);
  const linger off{};
  ::setsockopt(s, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&off), sizeof off);
  return lab.observe_once([&] { return ::closesocket(s); });
}

}  // namespace

SOCKERR_SCENARIO(close, lingering,
    .title = "Closing a non-blocking socket that is to wait until its peer has everything",
    .cause = "SO_LINGER with a time makes closesocket wait, which a non-blocking socket may not; the socket stays open",
    .fix = "turn lingering off, or make the socket blocking again before it is closed",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
