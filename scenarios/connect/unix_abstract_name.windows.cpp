#include "harness/scenario.h"

namespace {

/// A server and a client of one name: a path, or abstract, which is a name that begins with a zero.
outcome reach(lab& lab, bool is_abstract) {
  endpoint where = lab.unix_path();
  if (is_abstract) reinterpret_cast<sockaddr_un*>(where.data())->sun_path[0] = 0;
  const socket_handle server = lab.unix_stream(), s = lab.unix_stream();
  lab.bind(server, where);
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return reach(lab, true); }

outcome remedy(lab& lab) { return reach(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, unix_abstract_name,
    .title = "The server of the unix socket has an abstract name, which is no file",
    .cause = "Windows lets a server take such a name, but no client reach it; on Linux they work",
    .fix = "use a path; for a pair of sockets within a program, two of TCP on loopback",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
