#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const connection from = lab.connected();
  lab.must([&] { return ::send(from.server.get(), "hello", 5, 0); }, "send");
  return lab.observe([&] { return ::sendfile(c.client.get(), from.client.get(), nullptr, 5); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket from = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(c.client.get(), from, nullptr, 5); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, from_socket,
    .title = "Sending what arrives at another socket with sendfile",
    .cause = "the input must be something like a file, whose pages the kernel can take",
    .fix = "use splice through a pipe, or recv and send",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
