#include "harness/tests/liars/honest.h"

#include <signal.h>
#include <sys/stat.h>

namespace {

outcome provoke(lab& lab) {
  lab.require(::umask(022) != 0777, "an earlier case changed the umask");
  sigset_t blocked;
  ::sigprocmask(SIG_BLOCK, nullptr, &blocked);
  lab.require(sigismember(&blocked, SIGTERM) == 0, "an earlier case blocked signals");
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, changes_process_after,
    .title = "Is broken when the changes of an earlier case reach it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
