#include "harness/tests/liars/honest.h"

#include <signal.h>
#include <sys/stat.h>

namespace {

outcome provoke(lab& lab) {
  ::umask(0777);
  sigset_t all;
  sigfillset(&all);
  ::sigprocmask(SIG_BLOCK, &all, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, changes_process,
    .title = "Changes the umask, the signal mask and the action for SIGPIPE",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
