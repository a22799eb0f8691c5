#include "harness/scenario.h"

namespace {

outcome use_part(lab& lab, ssize_t length) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16] = {};
  const iovec part{buffer, static_cast<size_t>(length)};
  return lab.observe_once([&] { return ::readv(c.client.get(), &part, 1); });
}

outcome provoke(lab& lab) { return use_part(lab, -1); }

outcome remedy(lab& lab) { return use_part(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(readv, part_length_negative,
    .title = "Reading into a part whose length is negative",
    .cause = "lengths have no sign, so -1 means nearly all of the memory there is, more than one call may carry",
    .fix = "check the length before it is converted to size_t; -1 is often an earlier call's failure",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
