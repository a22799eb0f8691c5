#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.sendall(b'Hello, server!')
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
listener = socket.create_server(('127.0.0.1', 0))
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(listener.getsockname())
s.sendall(b'Hello, server!')
)");
}

}  // namespace

SOCKERR_SCENARIO(python, send_before_connect,
    .title = "Sending from Python on a socket that was never connected",
    .cause = "without a connection there is nobody to send to",
    .fix = "connect the socket first",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
