#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(lab.variant("80000") ? R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 80000))
)"
                                                 : R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 99999))
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 0))
)");
}

}  // namespace

SOCKERR_SCENARIO(python, port_out_of_range,
    .title = "Python refuses a port above 65535 itself",
    .cause = "a port has 16 bits; Python checks that before any system call is made",
    .fix = "use a port between 0 and 65535",
    .kind = programmer,
    .variants = "80000 99999",
    .provoke = provoke, .remedy = remedy)
