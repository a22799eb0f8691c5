#include "harness/tests/liars/honest.h"

#include <cstdio>
#include <cstdlib>

namespace {

outcome provoke(lab& lab) {
  for (int line = 0; line < 40000; ++line)
    std::printf("{\"verdict\":\"pass\"} \x01\xff %060d\n", line);
  std::fprintf(stderr, "and this on standard error\n");
  const outcome seen = honest::provoke(lab);
  if (lab.variant("and_crashes")) std::abort();
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(liar, prints,
    .title = "Prints garbage, and megabytes of it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .variants = "only and_crashes",
    .provoke = provoke, .remedy = honest::remedy)
