#include "harness/tests/liars/honest.h"

#include <filesystem>

namespace {

outcome provoke(lab& lab) {
  lab.require(std::filesystem::current_path() != std::filesystem::temp_directory_path(),
              "an earlier case moved this process");
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, moves_away_after,
    .title = "Is broken when the working directory of an earlier case reaches it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
