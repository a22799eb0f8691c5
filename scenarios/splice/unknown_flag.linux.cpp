#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  return lab.observe([&] {
    return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, MSG_DONTWAIT);
  });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  return lab.observe_once([&] {
    return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, SPLICE_F_NONBLOCK);
  });
}

}  // namespace

SOCKERR_SCENARIO(splice, unknown_flag,
    .title = "A flag of send given to splice",
    .cause = "splice has flags of its own, which begin with SPLICE_F_",
    .fix = "pass SPLICE_F_NONBLOCK for what MSG_DONTWAIT says to send",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
