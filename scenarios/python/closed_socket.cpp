#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.close()
s.bind(('127.0.0.1', 0))
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 0))
)");
}

}  // namespace

SOCKERR_SCENARIO(python, closed_socket,
    .title = "Using a Python socket after it was closed",
    .cause = "close gives the descriptor back; Python then passes -1",
    .fix = "keep the socket open while it is used",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
