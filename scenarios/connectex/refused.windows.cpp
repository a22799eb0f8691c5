#include "harness/scenario.h"

namespace {

socket_handle bound_socket(lab& lab) {
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return s;
}

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) {
  const socket_handle server = bound_socket(lab), s = bound_socket(lab);
  return reach(lab, s, lab.local_endpoint(server));
}

outcome remedy(lab& lab) {
  const socket_handle server = bound_socket(lab), s = bound_socket(lab);
  lab.listen(server);
  return reach(lab, s, lab.local_endpoint(server));
}

/// The same socket may try again.
outcome aftermath(lab& lab) {
  const socket_handle server = bound_socket(lab), s = bound_socket(lab);
  const endpoint where = lab.local_endpoint(server);
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  const int begun = as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr,
                                         operation.get()));
  lab.require(operation.finish(begun) == -1, "the first attempt was not refused");
  lab.listen(server);
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, refused,
    .title = "ConnectEx to a port on which nobody listens",
    .cause = "the host is there, but no socket listens on the port, so it refuses",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
