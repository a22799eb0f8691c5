#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(('127.0.0.1', 0))
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(server.getsockname())
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(('127.0.0.1', 0))
server.listen()
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(server.getsockname())
)");
}

outcome aftermath(lab& lab) {
  return lab.observe_python(R"(
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(('127.0.0.1', 0))
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
assert s.connect_ex(server.getsockname()) != 0
server.listen()
socket.create_connection(server.getsockname())
)");
}

}  // namespace

SOCKERR_SCENARIO(python, connect_refused,
    .title = "Connecting from Python to a port on which nobody listens",
    .cause = "no socket listens on the port, so the host refuses",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
