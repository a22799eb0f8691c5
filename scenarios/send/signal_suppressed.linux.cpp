#include "harness/scenario.h"

namespace {

/// How a program lives with EPIPE, by the variant: it says so with each send, ignores the signal,
/// or holds it back and takes it away afterwards.
ssize_t send_without_signal(lab& lab, const socket_handle& s) {
  if (lab.variant("flag")) return ::send(s.get(), "hello", 5, MSG_NOSIGNAL);
  const ssize_t sent = ::send(s.get(), "hello", 5, 0);
  if (lab.variant("blocked")) {
    const int code = errno;
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    const timespec now{};
    ::sigtimedwait(&pipe, nullptr, &now);
    errno = code;
  }
  return sent;
}

/// In a step SIGPIPE is blocked as it is.
void prepare(lab& lab) {
  if (!lab.variant("ignored")) return;
  ::signal(SIGPIPE, SIG_IGN);
  let_pipe_signal_through();
}

outcome provoke(lab& lab) {
  prepare(lab);
  const connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  return lab.observe_once([&] { return send_without_signal(lab, c.client); });
}

outcome remedy(lab& lab) {
  prepare(lab);
  const connection c = lab.connected();
  return lab.observe_once([&] { return send_without_signal(lab, c.client); });
}

}  // namespace

SOCKERR_SCENARIO(send, signal_suppressed,
    .title = "Sending to a connection that is gone, without SIGPIPE",
    .cause = "MSG_NOSIGNAL, an ignored signal or one that is blocked and fetched leave the code alone to say it",
    .fix = "take the code as the end of the connection; here: do not shut down before the last send",
    .kind = programmer,
    .variants = "tcp4 unix_stream x flag ignored blocked",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
