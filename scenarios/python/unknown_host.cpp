#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.own_network();  // without a way to any name server
  return lab.observe_python(R"(
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(('some-non-existent-server.invalid', 80))
)");
}

outcome remedy(lab& lab) {
  lab.own_network();
  return lab.observe_python(R"(
listener = socket.create_server(('127.0.0.1', 0))
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(listener.getsockname())
)");
}

}  // namespace

SOCKERR_SCENARIO(python, unknown_host,
    .title = "Connecting from Python to a name that cannot be resolved",
    .cause = "the resolver finds no address; its code is no errno, although e.errno holds it",
    .fix = "check the name and the name server, or connect to an address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
