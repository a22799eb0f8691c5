#include "harness/tests/liars/honest.h"

#include <filesystem>
#include <fstream>

namespace {

/// Every second time, counted in a file that the test puts into the working directory.
bool second_time() {
  const char* tally = "tally";
  if (!std::filesystem::exists(tally)) return false;
  std::ofstream(tally, std::ios::app) << 'x';
  return std::filesystem::file_size(tally) % 2 == 0;
}

outcome provoke(lab& lab) {
  if (!second_time()) return honest::provoke(lab);
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(no_socket, address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(liar, wavers,
    .title = "Gives one of two accepted codes, and the other one the next time",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
