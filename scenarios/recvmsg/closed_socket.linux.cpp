#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  pair.client.close();
  greeting m;
  return lab.observe([&] { return ::recvmsg(copy, &m, 0); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(copy, &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, closed_socket,
    .title = "Receiving a message from a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
