#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
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
    .fix = "have the peer accept in time, so that there is no wait to interrupt. Otherwise wait with poll until the socket is writable and read SO_ERROR; a second connect would fail",
    .kind = timing,
    .variants = "tcp4 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
