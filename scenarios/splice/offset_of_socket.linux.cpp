#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  off_t to = 0;
  return lab.observe(
      [&] { return ::splice(pipe.client.get(), nullptr, c.client.get(), &to, 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(splice, offset_of_socket,
    .title = "Moving data to a place within a socket",
    .cause = "a connection has no places",
    .fix = "leave the offset of the socket null",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
