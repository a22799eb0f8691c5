#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  const native_socket copy = c.client.get(), file = lab.open_file();
  c.client.close();
  return lab.observe([&] { return ::sendfile(copy, file, nullptr, 16); });
}

outcome remedy(lab& lab) {
  connection c = lab.connected();
  const native_socket copy = c.client.get(), file = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(copy, file, nullptr, 16); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, closed_socket,
    .title = "Sending a file over a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
