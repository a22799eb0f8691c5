#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, '1')
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
)");
}

}  // namespace

SOCKERR_SCENARIO(python, option_value_as_text,
    .title = "Python takes no text as the value of an option",
    .cause = "the value must be an integer or bytes",
    .fix = "give bytes or an integer",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
