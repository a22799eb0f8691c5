#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  int ends[2];
  lab.require(::pipe(ends) == 0, "no pipe");
  ::close(ends[0]);
  lab.require(::write(ends[1], "x", 1) == -1, "the pipe has a reader");
  ::close(ends[1]);
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, raises_signal_before,
    .title = "Raises SIGPIPE before the call that is observed",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
