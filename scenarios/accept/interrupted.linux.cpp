#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const auto signals = lab.interrupt_calls();
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(client);
  auto arrive = [&] { ::connect(client.get(), where.data(), where.size()); };
  const auto signals = lab.interrupt_calls(arrive);
  return lab.observe_socket_once([&] {
    native_socket accepted;
    do accepted = ::accept(listener.get(), nullptr, nullptr);
    while (accepted == no_socket && errno == EINTR);
    return accepted;
  });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.interrupted([&] { return ::accept(listener.get(), nullptr, nullptr); });
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, interrupted,
    .title = "A signal interrupts the wait for a connection",
    .cause = "its handler ran while nobody had connected yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_RCVTIMEO is set",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
