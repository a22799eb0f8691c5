#include "harness/scenario.h"

namespace {

/// The server: it has its port from the start, but listens only after a client was refused.
void listen_late(lab& lab) {
  const socket_handle listener = lab.socket();
  helper_process client = lab.parent();
  client.send(lab.bind(listener, lab.loopback()));
  client.receive();
  lab.listen(listener);
  client.send();
  client.receive();  // the listener stays until this process is ended
}

/// Makes a new socket for each attempt, and gives up when trying again cannot help. Between
/// attempts a program would pause; here the server says when it is worth while.
int connect_with_retry(lab& lab, socket_handle& s, const endpoint& where, helper_process& server) {
  for (int attempts_left = 3;; --attempts_left) {
    s = lab.socket();
    if (::connect(s.get(), where.data(), where.size()) == 0) return 0;
    const bool may_pass = last_error() == refused_code || last_error() == timed_out_code;
    if (!may_pass || attempts_left == 1) return -1;
    server.send();
    server.receive();
  }
}

outcome provoke(lab& lab) {
  helper_process server = lab.start_helper();
  const endpoint where = server.receive();
  const socket_handle s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  helper_process server = lab.start_helper();
  const endpoint where = server.receive();
  socket_handle s;
  return lab.observe_once([&] { return connect_with_retry(lab, s, where, server); });
}

/// Nothing is left of the refusal.
outcome aftermath(lab& lab) {
  helper_process server = lab.start_helper();
  const endpoint where = server.receive();
  const socket_handle s = lab.socket(), fresh = lab.socket();
  lab.require(connect_to(s, where) != 0, "the first attempt was not refused");
  server.send();
  server.receive();
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, retry_until_listening,
    .title = "The server does not listen yet, and the client tries only once",
    .cause = "until the server has called listen, its host refuses every connection",
    .fix = "try again a few times, each time with a new socket, and only after a refusal or time-out",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = listen_late)
