#include "harness/scenario.h"

namespace {

outcome seek(lab& lab, const socket_handle& s) {
  return lab.observe([&] { return ::lseek(s.get(), 3, SEEK_SET); });
}

outcome provoke(lab& lab) { return seek(lab, lab.connected().client); }

outcome remedy(lab& lab) { return seek(lab, lab.new_file(O_RDWR)); }

}  // namespace

SOCKERR_SCENARIO(lseek, on_socket,
    .title = "Seeking in a socket as if it were a file",
    .cause = "what a socket receives comes in its order and has no places to go to",
    .fix = "store what was received in a file or in memory and seek there; to leave bytes out, receive them",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
