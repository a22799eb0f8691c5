#include "harness/scenario.h"

namespace {

/// A connection over which an urgent byte has arrived.
connection urgent_connection(lab& lab, int inline_too) {
  connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.option(c.client, SOL_SOCKET, SO_OOBINLINE, inline_too);
  lab.must([&] { return ::send(c.server.get(), "!", 1, MSG_OOB); }, "urgent byte");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "what follows it");
  lab.await(c.client, POLLIN);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = urgent_connection(lab, 1);
  char urgent;
  return lab.observe([&] { return ::recv(c.client.get(), &urgent, 1, MSG_OOB); });
}

outcome remedy(lab& lab) {
  const connection c = urgent_connection(lab, 0);
  char urgent;
  return lab.observe_once([&] { return ::recv(c.client.get(), &urgent, 1, MSG_OOB); });
}

}  // namespace

SOCKERR_SCENARIO(recv, urgent_data_inline,
    .title = "Asking with MSG_OOB for urgent data that SO_OOBINLINE has put into the stream",
    .cause = "with SO_OOBINLINE the urgent byte stands among the others and is nowhere else",
    .fix = "use MSG_OOB without SO_OOBINLINE, or read the stream with a plain recv",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
