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
  const connection from = lab.connected();
  lab.must([&] { return ::send(from.server.get(), "hello", 5, 0); }, "send");
  const connection pipe = lab.pipe();
  const int in = pipe.server.get(), out = pipe.client.get();
  lab.must([&] { return ::splice(from.client.get(), nullptr, in, nullptr, 5, 0); }, "splice");
  return lab.observe_once([&] { return ::splice(out, nullptr, c.client.get(), nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, from_socket,
    .title = "Sending what arrives at another socket with sendfile",
    .cause = "the input must be something like a file, whose pages the kernel can take",
    .fix = "use splice twice, into a pipe and out of it; or recv and send",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
