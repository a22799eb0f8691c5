#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket([&] { return ::accept4(listener.get(), nullptr, nullptr, O_APPEND); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket_once(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_NONBLOCK); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, unknown_flag,
    .title = "A flag that accept4 does not know",
    .cause = "it knows SOCK_NONBLOCK and SOCK_CLOEXEC; flags of files and of messages mean nothing to it",
    .fix = "pass these two or 0, and set other properties of the socket afterwards",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
