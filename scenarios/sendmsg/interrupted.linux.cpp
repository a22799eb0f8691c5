#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.full_connection(true);
  const auto signals = lab.interrupt_calls();
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection(true);
  auto read = [&] {
    char buffer[4096];
    ::recv(c.server.get(), buffer, sizeof buffer, MSG_DONTWAIT);
  };
  const auto signals = lab.interrupt_calls(read);
  greeting m;
  return lab.observe_once([&] {
    ssize_t sent;
    do sent = ::sendmsg(c.client.get(), &m, 0);
    while (sent == -1 && errno == EINTR);
    return sent;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection(true);
  greeting m;
  lab.interrupted([&] { return ::sendmsg(c.client.get(), &m, 0); });
  lab.drain(c);
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, interrupted,
    .title = "A signal interrupts the wait for room to send a message",
    .cause = "its handler ran while nothing was sent yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_SNDTIMEO is set",
    .kind = timing,
    .variants = "unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
