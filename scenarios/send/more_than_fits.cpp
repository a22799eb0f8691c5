#include "harness/scenario.h"

namespace {

char message[8 * 1024 * 1024];  // more than the buffers of both ends take
constexpr long long whole = sizeof message;

/// However large the buffers of new sockets are here.
connection with_usual_buffers(lab& lab) {
  connection c = lab.connected();
  lab.option(c.client, SOL_SOCKET, SO_SNDBUF, 200000);
  lab.option(c.server, SOL_SOCKET, SO_RCVBUF, 65536);
  lab.nonblocking(c.client);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = with_usual_buffers(lab);
  const outcome seen =
      lab.observe_once([&] { return ::send(c.client.get(), message, whole, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "all sent", seen.returned == whole);
}

outcome remedy(lab& lab) {
  const connection c = with_usual_buffers(lab);
  lab.nonblocking(c.server);
  return lab.observe_once([&] {
    static char sink[sizeof message];
    long long sent = 0;
    while (sent < whole) {
      const auto left = static_cast<io_length>(whole - sent);
      const auto taken = ::send(c.client.get(), message + sent, left, 0);
      if (taken > 0) sent += taken;
      (void)::recv(c.server.get(), sink, sizeof sink, 0);  // the peer reads meanwhile
    }
    return sent;
  });
}

}  // namespace

SOCKERR_SCENARIO(send, more_than_fits,
    .title = "A non-blocking send of more than the buffers take",
    .cause = "Linux takes what fits and says how much that is; Winsock takes all of it as long as there is any room, so a program that was tested there never saw a part",
    .fix = "look at how much was taken, and send the rest when there is room again",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
