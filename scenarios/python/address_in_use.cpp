#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
first = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
first.bind(('127.0.0.1', 0))
first.listen(1)
second = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
second.bind(first.getsockname())
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
first = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
first.bind(('127.0.0.1', 0))
first.listen(1)
second = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
second.bind(('127.0.0.1', 0))
)");
}

}  // namespace

SOCKERR_SCENARIO(python, address_in_use,
    .title = "Binding from Python to a port that is in use",
    .cause = "one address belongs to one socket",
    .fix = "choose another port; port 0 lets the system choose",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
