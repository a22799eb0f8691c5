#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& listener, const endpoint& where,
            const socket_handle& client) {
  lab.listen(listener);
  lab.connect(client, where);
  const socket_handle accepted = lab.accept(listener);
  const int on = 1;
  return lab.observe([&] {
    return ::setsockopt(accepted.get(), SOL_SOCKET, SO_KEEPALIVE,
                        reinterpret_cast<const char*>(&on), sizeof on);
  });
}

outcome provoke(lab& lab) {
  const socket_handle listener = lab.unix_stream(), client = lab.unix_stream();
  const endpoint where = lab.unix_path();
  lab.bind(listener, where);
  return set(lab, listener, where, client);
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), client = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  return set(lab, listener, where, client);
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, keepalive_of_unix_socket,
    .title = "SO_KEEPALIVE for a unix socket",
    .cause = "keep-alives ask whether a peer beyond a network still lives; the peer here is on the same machine",
    .fix = "set the option for TCP only: the end of a peer on the machine is seen at once",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
