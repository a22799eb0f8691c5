#include "harness/scenario.h"

namespace {

ssize_t put(const socket_handle& s) { return ::write(s.get(), "hello", 5); }

outcome provoke(lab& lab) {
  const connection c = lab.full_connection(true);
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return put(c.client); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection(true);
  auto read = [&] {
    char buffer[4096];
    ::recv(c.server.get(), buffer, sizeof buffer, MSG_DONTWAIT);
  };
  const auto signals = lab.interrupt_calls(read);
  return lab.observe_once([&] {
    ssize_t written;
    do written = put(c.client);
    while (written == -1 && errno == EINTR);
    return written;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection(true);
  lab.interrupted([&] { return put(c.client); });
  lab.drain(c);
  return lab.observe_once([&] { return put(c.client); });
}

}  // namespace

SOCKERR_SCENARIO(write, interrupted,
    .title = "A signal interrupts the wait for room to write",
    .cause = "its handler ran while nothing was written yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_SNDTIMEO is set",
    .kind = timing,
    .variants = "unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
