#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
try:
    socket.socket(socket.AF_INET, socket.SOCK_STREAM).accept()
except socket.error as caught:
    assert socket.error is OSError and caught.errno == errno.EINVAL
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
try:
    socket.socket(socket.AF_INET, socket.SOCK_STREAM).accept()
except OSError as caught:
    assert caught.errno == errno.EINVAL
)");
}

}  // namespace

SOCKERR_SCENARIO(python, socket_error_is_oserror,
    .title = "socket.error is only an old name of OSError",
    .cause = "since Python 3.3 both names stand for one class",
    .fix = "catch OSError",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
