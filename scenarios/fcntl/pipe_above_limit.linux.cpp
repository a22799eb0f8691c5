#include "harness/scenario.h"

namespace {

outcome resize(lab& lab, int size) {
  const connection pipe = lab.pipe();
  lab.drop_privileges();
  return lab.observe_once([&] { return ::fcntl(pipe.server.get(), F_SETPIPE_SZ, size); });
}

outcome provoke(lab& lab) { return resize(lab, 1 << 30); }

outcome remedy(lab& lab) { return resize(lab, 1 << 15); }

}  // namespace

SOCKERR_SCENARIO(fcntl, pipe_above_limit,
    .title = "An ordinary user wants a pipe above the limit",
    .cause = "fs.pipe-max-size, mostly 1 MiB, is the largest size that needs no privilege",
    .fix = "stay below the limit, and move data in several steps",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
