#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, endpoint to) {
  const socket_handle s = lab.unix_dgram();
  greeting m(to.data(), to.size());
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.unix_dgram();
  const endpoint where = lab.bind(receiver, lab.unix_path());
  return send_to(lab, where.inside());
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.unix_dgram();
  const endpoint where = lab.bind(receiver, lab.unix_path());
  return send_to(lab, where);
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, path_through_file,
    .title = "What should be a folder on the way to the receiver is a file",
    .cause = "a part of the path before the last one names something that is not a folder",
    .fix = "give the path to which the receiver is bound",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
