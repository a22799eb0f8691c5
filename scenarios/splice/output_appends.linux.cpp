#include "harness/scenario.h"

namespace {

outcome move(lab& lab, int mode) {
  int ends[2];
  lab.must([&] { return ::pipe2(ends, O_CLOEXEC); }, "pipe2");
  const socket_handle reading(ends[0]), writing(ends[1]);
  lab.must([&] { return ::write(writing.get(), "hello", 5); }, "write");
  const endpoint unused = lab.unix_path();
  const char* path = reinterpret_cast<const sockaddr_un*>(unused.data())->sun_path;
  const socket_handle file(lab.must(
      [&] { return ::open(path, O_CREAT | O_WRONLY | O_CLOEXEC | mode, 0600); }, "make a file"));
  return lab.observe_once(
      [&] { return ::splice(reading.get(), nullptr, file.get(), nullptr, 5, 0); });
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
