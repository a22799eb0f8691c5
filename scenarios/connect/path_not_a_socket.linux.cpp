#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint where = lab.unix_path();
  const char* path = reinterpret_cast<const sockaddr_un*>(where.data())->sun_path;
  ::close(lab.must([&] { return ::open(path, O_CREAT | O_RDWR, 0600); }, "open"));
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const endpoint where = lab.unix_path();
  const socket_handle server = lab.socket();
  lab.bind(server, where);
  if (lab.variant("unix_stream")) lab.listen(server);
  const socket_handle s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, path_not_a_socket,
    .title = "The path of the unix socket leads to an ordinary file",
    .cause = "only a file that bind made stands for a socket",
    .fix = "give the path at which the server bound its socket",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
