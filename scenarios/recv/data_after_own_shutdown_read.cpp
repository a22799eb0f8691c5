#include "harness/scenario.h"

namespace {

/// Shuts one direction of the client down, and has the peer send after that. What it sent has come
/// when this returns: a close that lingers waits for that.
connection shut_down_before_data(lab& lab, int direction) {
  connection c = lab.connected();
  const linger patient{1, 5};
  const auto* value = reinterpret_cast<const char*>(&patient);
  const native_socket s = c.server.get();
  lab.must([&] { return ::setsockopt(s, SOL_SOCKET, SO_LINGER, value, sizeof patient); },
           "SO_LINGER");
  lab.must([&] { return ::shutdown(c.client.get(), direction); }, "shutdown");
  lab.must([&] { return ::send(c.server.get(), "hello hello!", 12, 0); }, "send");
  c.server.close();
  return c;
}

/// Receives four bytes at a time, as often as the variant says.
outcome receive_repeatedly(lab& lab, const socket_handle& s) {
  char buffer[4];
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) ::recv(s.get(), buffer, sizeof buffer, 0);
  return lab.observe_once([&] { return exactly(4, ::recv(s.get(), buffer, sizeof buffer, 0)); });
}

outcome provoke(lab& lab) {
  const connection c = shut_down_before_data(lab, SHUT_RD);
  return receive_repeatedly(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection c = shut_down_before_data(lab, SHUT_WR);
  return receive_repeatedly(lab, c.client);
}

}  // namespace

SOCKERR_SCENARIO(recv, data_after_own_shutdown_read,
    .title = "Receiving what came after the own side was shut down for receiving",
    .cause = "Linux does not tell the peer, and hands out what still comes; Windows refuses every receive from then on",
    .fix = "shut the sending direction down instead, and receive until the peer's end; or close the socket",
    .kind = programmer,
    .variants = "tcp4 tcp6 x first second third",
    .provoke = provoke, .remedy = remedy)
