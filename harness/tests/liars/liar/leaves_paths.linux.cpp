#include "harness/tests/liars/honest.h"

#include <cstdlib>

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.unix_stream();
  lab.bind(s, lab.unix_path());
  if (lab.variant("crashes")) std::abort();
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

}  // namespace

SOCKERR_SCENARIO(liar, leaves_paths,
    .title = "Ends without a chance to remove the path of its socket",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .variants = "crashes hangs",
    .provoke = provoke, .remedy = honest::remedy)
