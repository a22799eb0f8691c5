#include "harness/scenario.h"

namespace {

/// A socket to which the event has happened that the variant names.
socket_handle socket_with_event(lab& lab, socket_handle& other) {
  if (lab.variant("peer_reset") || lab.variant("peer_closed")) {
    connection c = lab.connected();
    if (lab.variant("peer_reset")) c.server.reset();
    c.server.close();
    lab.await(c.client, POLLIN);
    return socket_handle(c.client.release());
  }
  other = lab.socket();
  const endpoint where = lab.bind(other, lab.loopback());
  if (lab.variant("attempt_accepted")) lab.listen(other);
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  connect_to(s, where);
  lab.await(s, POLLOUT);
  return s;
}

/// Looks at once which of the given sets report the socket; the result counts those.
outcome look(lab& lab, bool read, bool write, bool except) {
  socket_handle other;
  const socket_handle s = socket_with_event(lab, other);
  const int count = static_cast<int>(s.get()) + 1;
  timeval at_once{};
  fd_set sets[3];
  for (fd_set& set : sets) {
    FD_ZERO(&set);
    FD_SET(s.get(), &set);
  }
  return lab.observe_once([&] {
    return ::select(count, read ? &sets[0] : nullptr, write ? &sets[1] : nullptr,
                    except ? &sets[2] : nullptr, &at_once);
  });
}

outcome provoke(lab& lab) {
  const outcome seen =
      look(lab, lab.variant("read"), lab.variant("write"), lab.variant("except"));
  return seen.failed ? seen : lab.with_detail(seen, "reported", seen.returned);
}

outcome remedy(lab& lab) {
  const outcome seen = look(lab, true, true, true);
  lab.require(seen.returned > 0, "no set reports the event");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(select, which_set_reports,
    .title = "A set of select that never reports what a program waits for",
    .cause = "a refused connect is readable and writable on POSIX, but only in the third set on Windows; a reset is never in the third",
    .fix = "watch an attempt in the second and the third set, and read SO_ERROR to learn how it ended",
    .kind = programmer,
    .variants = "tcp4 x attempt_refused attempt_accepted peer_reset peer_closed x read write except",
    .provoke = provoke, .remedy = remedy)
