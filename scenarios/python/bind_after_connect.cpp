#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
listener = socket.create_server(('127.0.0.1', 0))
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(listener.getsockname())
s.bind(('127.0.0.1', 0))
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
listener = socket.create_server(('127.0.0.1', 0))
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 0))
s.connect(listener.getsockname())
)");
}

}  // namespace

SOCKERR_SCENARIO(python, bind_after_connect,
    .title = "Binding from Python after connect",
    .cause = "connect has given the socket a local address already",
    .fix = "bind before connect",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
