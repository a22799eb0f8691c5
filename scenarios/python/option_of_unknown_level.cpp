#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(100, socket.SO_KEEPALIVE, 1)
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
)");
}

}  // namespace

SOCKERR_SCENARIO(python, option_of_unknown_level,
    .title = "An option of a level that does not exist, from Python",
    .cause = "no protocol answers to the level 100",
    .fix = "name the level with a constant, such as socket.SOL_SOCKET",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
