#include "harness/tests/liars/honest.h"

#include <filesystem>

namespace {

outcome provoke(lab& lab) {
  std::filesystem::current_path(std::filesystem::temp_directory_path());
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, moves_away,
    .title = "Changes the working directory",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
