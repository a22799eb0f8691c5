#include "harness/scenario.h"

namespace {

/// A pipe with room for 16 pages, of which 8 are filled.
connection half_full_pipe(lab& lab) {
  connection pipe = lab.pipe();
  static const char block[8 * 4096] = {};
  lab.must([&] { return ::write(pipe.server.get(), block, sizeof block); }, "write");
  return pipe;
}

outcome resize(lab& lab, int size) {
  const connection pipe = half_full_pipe(lab);
  return lab.observe_once([&] { return ::fcntl(pipe.server.get(), F_SETPIPE_SZ, size); });
}

outcome provoke(lab& lab) { return resize(lab, 4096); }

outcome remedy(lab& lab) { return resize(lab, 32 * 4096); }

/// Nothing was lost, and when it has been read, the pipe can be made smaller.
outcome aftermath(lab& lab) {
  const connection pipe = half_full_pipe(lab);
  lab.require(::fcntl(pipe.server.get(), F_SETPIPE_SZ, 4096) == -1, "the pipe was made smaller");
  char block[4096];
  for (int left = 8; left > 0; --left)
    lab.must([&] { return ::read(pipe.client.get(), block, sizeof block); }, "read");
  return lab.observe_once([&] { return ::fcntl(pipe.server.get(), F_SETPIPE_SZ, 4096); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, pipe_has_more,
    .title = "Making a pipe smaller than what lies in it",
    .cause = "what was written and not yet read must stay",
    .fix = "read the pipe first, or choose a size that holds it",
    .kind = timing,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
