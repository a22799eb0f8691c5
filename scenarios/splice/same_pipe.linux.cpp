#include "harness/scenario.h"

namespace {

connection new_pipe(lab& lab) {
  int ends[2];
  lab.must([&] { return ::pipe2(ends, O_CLOEXEC); }, "pipe2");
  return {socket_handle(ends[0]), socket_handle(ends[1])};
}

outcome move(lab& lab, bool same) {
  const connection pipe = new_pipe(lab), other = new_pipe(lab);
  lab.must([&] { return ::write(pipe.server.get(), "hello", 5); }, "write");
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
