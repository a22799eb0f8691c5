#include "harness/scenario.h"

namespace {

/// Connects to a file that lies beside the socket of a server, or to that socket.
outcome connect_to_path(lab& lab, bool of_socket) {
  const endpoint file = lab.unix_path(), bound = lab.unix_path();
  const char* path = file.path();
  ::close(lab.must([&] { return ::open(path, O_CREAT | O_RDWR, 0600); }, "open"));
  const socket_handle server = lab.socket(), s = lab.socket();
  lab.bind(server, bound);
  if (!lab.variant("unix_dgram")) lab.listen(server);
  const endpoint& where = of_socket ? bound : file;
  const auto call = [&] { return ::connect(s.get(), where.data(), where.size()); };
  return of_socket ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return connect_to_path(lab, false); }

outcome remedy(lab& lab) { return connect_to_path(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, path_not_a_socket,
    .title = "The path of the unix socket leads to an ordinary file",
    .cause = "only a file that bind made stands for a socket",
    .fix = "give the path at which the server bound its socket",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
