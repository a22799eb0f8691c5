#include "harness/scenario.h"

namespace {

/// Sends to a peer that has gone, in a process that has made no arrangements for the signal.
sharing_process start_sender(lab& lab, const connection& c, int flags) {
  return lab.start_sharing([&] {
    ::signal(SIGPIPE, SIG_DFL);
    let_pipe_signal_through();
    ::send(c.client.get(), "hello", 5, flags);
  });
}

/// Which signal ended the process, if one did.
outcome observe_end(lab& lab, sharing_process& sender) {
  int signal = 0;
  outcome seen = lab.observe_once([&] {
    signal = sender.await();
    return 0;
  });
  seen.signal = signal;
  return seen;
}

outcome send_to_gone_peer(lab& lab, int flags) {
  connection c = lab.connected();
  lab.send_after_close(c.client, c.server);
  sharing_process sender = start_sender(lab, c, flags);
  return observe_end(lab, sender);
}

outcome provoke(lab& lab) { return send_to_gone_peer(lab, 0); }

outcome remedy(lab& lab) { return send_to_gone_peer(lab, MSG_NOSIGNAL); }

/// The listener takes the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  lab.send_after_close(c.client, c.server);
  start_sender(lab, c, 0).await();
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, process_ended_by_signal,
    .title = "A process vanishes without a word when its peer goes away",
    .cause = "sending to a connection that is gone raises SIGPIPE, which ends a process that has not asked for anything else",
    .fix = "send with MSG_NOSIGNAL, or ignore SIGPIPE once when the program starts; then the send fails with a code",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
