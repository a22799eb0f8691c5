#include "harness/tests/liars/honest.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

outcome provoke(lab& lab) {
  // In large pieces: the C library of Wine takes long over many small ones.
  std::string garbage = "{\"verdict\":\"pass\"} \x01\xff ";
  while (garbage.size() < 1 << 16) garbage += garbage;
  for (int i = 0; i < 40; ++i) std::fwrite(garbage.data(), 1, garbage.size(), stdout);
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
