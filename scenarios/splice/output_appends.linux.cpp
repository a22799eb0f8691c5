#include "harness/scenario.h"

namespace {

outcome move(lab& lab, int mode) {
  const connection pipe = lab.pipe("hello");
  const socket_handle file = lab.new_file(O_WRONLY | mode);
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, file.get(), nullptr, 5, 0); });
}

outcome provoke(lab& lab) { return move(lab, O_APPEND); }

outcome remedy(lab& lab) { return move(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(splice, output_appends,
    .title = "Moving what came over a socket into a file that was opened for appending",
    .cause = "splice writes at a place, and a file that is open for appending has none but its end",
    .fix = "open the file without O_APPEND and move to its end with lseek",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
