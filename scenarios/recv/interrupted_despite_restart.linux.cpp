#include <dlfcn.h>

#include "harness/scenario.h"

namespace {

/// Lets the system make interrupted calls again, as signal() does it.
void restart_calls(lab& lab) {
  struct sigaction action {};
  lab.must([&] { return ::sigaction(SIGALRM, nullptr, &action); }, "sigaction");
  action.sa_flags |= SA_RESTART;
  lab.must([&] { return ::sigaction(SIGALRM, &action, nullptr); }, "sigaction");
}

/// Waits for what the handler of the signal sends when it has run five times since the call began.
outcome receive(lab& lab, bool limited) {
  if (::dlsym(RTLD_DEFAULT, "__tsan_init") != nullptr)
    lab.skip("the thread sanitizer runs no handler during a call that the system makes again");
  const connection c = lab.connected();
  if (limited) lab.receive_timeout(c.client, 60000);
  volatile int to_come = 0;
  auto answer = [&] {
    if (to_come == 1) ::send(c.server.get(), "hello", 5, MSG_DONTWAIT);
    if (to_come > 0) to_come = to_come - 1;
  };
  const auto signals = lab.interrupt_calls(answer);
  restart_calls(lab);
  char buffer[16];
  to_come = 5;
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.receive_timeout(c.client, 60000);
  char buffer[16];
  lab.interrupted([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(c.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, interrupted_despite_restart,
    .title = "A signal interrupts a wait although its handler was installed with SA_RESTART",
    .cause = "a socket with SO_RCVTIMEO never waits on after a signal; nor do poll, select and epoll_wait",
    .fix = "make the call again after EINTR, or wait with poll instead of SO_RCVTIMEO",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
