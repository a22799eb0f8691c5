#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
a, b = socket.socketpair()
a.settimeout(0.02)
a.recv(1)
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
a, b = socket.socketpair()
a.settimeout(0.02)
b.send(b'x')
a.recv(1)
)");
}

outcome aftermath(lab& lab) {
  return lab.observe_python(R"(
a, b = socket.socketpair()
a.settimeout(0.02)
try:
    a.recv(1)
except TimeoutError:
    pass
b.send(b'x')
a.recv(1)
)");
}

}  // namespace

SOCKERR_SCENARIO(python, receive_timeout,
    .title = "The time limit of settimeout runs out in recv",
    .cause = "Python waits for data itself and raises TimeoutError, whose errno is None; it never looks like ETIMEDOUT",
    .fix = "have the peer send in time, or allow it more; catch TimeoutError by its class instead of comparing errno",
    .kind = timing,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
