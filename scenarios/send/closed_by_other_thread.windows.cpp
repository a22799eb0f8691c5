#include "harness/scenario.h"

namespace {

/// A connection whose client can send no more, and which ends with a reset when that is closed.
connection hard_full_connection(lab& lab) {
  connection c = lab.full_connection(true);
  const linger at_once{1, 0};
  const auto* value = reinterpret_cast<const char*>(&at_once);
  ::setsockopt(c.client.get(), SOL_SOCKET, SO_LINGER, value, sizeof at_once);
  lab.option(c.client, SOL_SOCKET, SO_SNDTIMEO, 3000);  // for a system that does not end the call
  return c;
}

/// Sends more than there is room for, so that this waits for the peer.
int send_block(SOCKET s) {
  static const char block[65536] = {};
  return ::send(s, block, sizeof block, 0);
}

outcome provoke(lab& lab) {
  connection c;
  const auto connect_anew = [&] {
    c = hard_full_connection(lab);
    return c.client.release();
  };
  return lab.observe_once([&] { return closed_meanwhile(connect_anew, send_block); });
}

outcome remedy(lab& lab) {
  const connection c = hard_full_connection(lab);
  auto read_all = [&] { lab.drain(c); };
  const other_thread peer(read_all, 1);
  return lab.observe_once([&] { return send_block(c.client.get()); });
}

}  // namespace

SOCKERR_SCENARIO(send, closed_by_other_thread,
    .title = "The socket is closed by another thread while a send waits for room",
    .cause = "closing a socket ends the calls that wait at it",
    .fix = "close it when no thread uses it any more; to end the wait, have the peer read",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
