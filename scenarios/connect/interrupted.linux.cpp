#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return connect_to(s, where); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  auto make_room = [&] { ::listen(listener.get(), 16); };
  const auto signals = lab.interrupt_calls(make_room);
  return lab.observe_once([&] {
    int connected;
    do connected = connect_to(s, where);
    while (connected == -1 && lab.variant("unix_stream") &&
           (errno == EINTR || errno == EAGAIN));  // EAGAIN is what gVisor has instead of a wait
    if (connected == 0 || errno != EINTR) return connected;
    pollfd attempt{s.get(), POLLOUT, 0};
    while (::poll(&attempt, 1, -1) == -1 && errno == EINTR) {
    }
    return lab.pending_error(s);
  });
}

/// Over TCP the attempt went on, and ends when there is room; a unix socket begins anew.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  lab.interrupted([&] { return ::connect(s.get(), where.data(), where.size()); });
  lab.listen(listener, 16);  // makes room
  if (lab.variant("unix_stream")) lab.connect(s, where);
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connect, interrupted,
    .title = "A signal interrupts a connect that waits for its peer",
    .cause = "the handler ran while the peer had not answered; over TCP the attempt goes on all the same",
    .fix = "over TCP wait with poll until the socket is writable and read SO_ERROR, as a second connect would fail; over a unix socket make the call again",
    .kind = timing,
    .variants = "tcp4 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
