#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 0))
client = socket.socket()
client.connect_ex(s.getsockname())
s.accept()
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('127.0.0.1', 0))
s.listen()
client = socket.socket()
client.connect_ex(s.getsockname())
s.accept()
)");
}

}  // namespace

SOCKERR_SCENARIO(python, accept_not_listening,
    .title = "Accepting in Python on a socket that does not listen",
    .cause = "only a listening socket has connections to accept",
    .fix = "call listen before accept",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
