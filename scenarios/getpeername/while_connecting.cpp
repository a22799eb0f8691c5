#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  endpoint peer;
  const outcome seen =
      lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
  pollfd entry{};
  entry.fd = s.get();
  entry.events = POLLOUT;
  const int ready = lab.must([&] { return ::poll(&entry, 1, 0); }, "poll");
  return seen.failed ? seen : lab.with_detail(seen, "connected", ready);
}

outcome provoke(lab& lab) {
  endpoint silent;
  const socket_handle busy = lab.full_listener(silent), s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, silent) != 0, "the connection was there at once");
  return ask(lab, s);
}

outcome remedy(lab& lab) { return ask(lab, lab.socket_after_success().client); }

outcome aftermath(lab& lab) {
  endpoint where, peer;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  ::getpeername(s.get(), peer.data(), peer.size_out());
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(getpeername, while_connecting,
    .title = "Asking for the peer while a non-blocking connect is still under way",
    .cause = "the peer has not answered yet; Windows names it all the same, so that an answer does not mean a connection",
    .fix = "wait until the socket is writable and read SO_ERROR",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
