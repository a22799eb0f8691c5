#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  char urgent;
  return lab.observe([&] { return ::recv(c.client.get(), &urgent, 1, MSG_OOB); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "!", 1, MSG_OOB); }, "urgent byte");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "what follows it");
  lab.await(c.client, POLLIN);
  char urgent;
  return lab.observe_once([&] { return ::recv(c.client.get(), &urgent, 1, MSG_OOB); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, 1, MSG_OOB) == -1, "there was urgent data");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once(
      [&] { return exactly(5, ::recv(c.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, no_urgent_data,
    .title = "Asking for urgent data when none was sent",
    .cause = "MSG_OOB returns only the byte that the peer marked as urgent, and there is none",
    .fix = "use MSG_OOB only once poll or select has said that urgent data is there",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
