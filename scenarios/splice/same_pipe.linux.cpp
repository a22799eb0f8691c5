#include "harness/scenario.h"

namespace {

outcome move(lab& lab, bool same) {
  const connection pipe = lab.pipe("hello"), other = lab.pipe();
  const int to = (same ? pipe : other).server.get();
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, to, nullptr, 5, 0); });
}

outcome provoke(lab& lab) { return move(lab, true); }

outcome remedy(lab& lab) { return move(lab, false); }

}  // namespace

SOCKERR_SCENARIO(splice, same_pipe,
    .title = "Moving bytes from a pipe into the same pipe",
    .cause = "both descriptors are ends of one pipe, and its content would only go round",
    .fix = "use a pipe for each direction",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
