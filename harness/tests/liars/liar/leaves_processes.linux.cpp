#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const bool escapes = lab.variant("in_a_session_of_their_own");
  if (::fork() == 0) {
    if (escapes) ::setsid();
    if (::fork() >= 0) ::pause();
  }
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, leaves_processes,
    .title = "Leaves processes behind, in its group and outside of it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .variants = "in_its_group in_a_session_of_their_own",
    .provoke = provoke, .remedy = honest::remedy)
