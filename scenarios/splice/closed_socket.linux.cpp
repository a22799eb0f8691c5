#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection pipe = lab.pipe("hello");
  connection c = lab.connected();
  const native_socket copy = c.client.get();
  c.client.close();
  return lab.observe([&] { return ::splice(pipe.client.get(), nullptr, copy, nullptr, 5, 0); });
}

outcome remedy(lab& lab) {
  const connection pipe = lab.pipe("hello");
  connection c = lab.connected();
  const native_socket copy = c.client.get();
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, copy, nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(splice, closed_socket,
    .title = "Moving the content of a pipe into a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
