#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.full_connection(true);
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection(true);
  auto read = [&] {
    char buffer[4096];
    ::recv(c.server.get(), buffer, sizeof buffer, MSG_DONTWAIT);
  };
  const auto signals = lab.interrupt_calls(read);
  return lab.observe_once([&] {
    ssize_t sent;
    do sent = ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0);
    while (sent == -1 && errno == EINTR);
    return sent;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection(true);
  lab.interrupted([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
  lab.drain(c);
  return lab.observe_once([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, interrupted,
    .title = "A signal interrupts the wait for room to send",
    .cause = "its handler ran while nothing was sent yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_SNDTIMEO is set",
    .kind = timing,
    .variants = "unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
