#include "harness/scenario.h"

namespace {

outcome flush(lab& lab, const socket_handle& s) {
  return lab.observe([&] { return ::fsync(s.get()); });
}

outcome provoke(lab& lab) { return flush(lab, lab.connected().client); }

outcome remedy(lab& lab) { return flush(lab, lab.new_file(O_RDWR)); }

}  // namespace

SOCKERR_SCENARIO(fsync, on_socket,
    .title = "Flushing a socket as if it were a file",
    .cause = "a socket has nothing that could be brought to a disk, and sends by itself",
    .fix = "leave the call out for sockets; that the peer has what was sent, only its answer says",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
