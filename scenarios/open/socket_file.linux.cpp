#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  return lab.observe_socket([&] { return ::open(where.path(), O_RDWR | O_CLOEXEC); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(open, socket_file,
    .title = "Opening a unix socket as if it were a file",
    .cause = "the file is only the name of the socket; nothing can be read from it or written to it",
    .fix = "connect a socket of the same type to the path; in a shell, socat or nc -U do so",
    .kind = programmer,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
