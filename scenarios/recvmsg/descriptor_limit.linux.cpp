#include "harness/scenario.h"

namespace {

void pass_descriptor(lab& lab, const connection& c) {
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = SCM_RIGHTS;
  header.cmsg_len = CMSG_LEN(sizeof(int));
  *reinterpret_cast<int*>(CMSG_DATA(&header)) = c.client.get();
  lab.must([&] { return ::sendmsg(c.client.get(), &m, 0); }, "pass a descriptor");
}

/// Receives that message; `lost` says whether the descriptor did not come with it.
outcome receive(lab& lab, const connection& c, bool& lost) {
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  const outcome seen = lab.observe_once([&] { return ::recvmsg(c.server.get(), &m, 0); });
  const socket_handle passed(
      m.msg_controllen > 0 ? *reinterpret_cast<int*>(CMSG_DATA(CMSG_FIRSTHDR(&m))) : no_socket);
  lost = (m.msg_flags & MSG_CTRUNC) != 0;
  return seen;
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  pass_descriptor(lab, c);
  lab.exhaust_descriptors();
  bool lost = false;
  const outcome seen = receive(lab, c, lost);
  return seen.failed ? seen : lab.with_detail(seen, "lost", lost);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  pass_descriptor(lab, c);
  bool lost = false;
  const outcome seen = receive(lab, c, lost);
  lab.require(!lost, "the descriptor was lost");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, descriptor_limit,
    .title = "A descriptor is passed to a process that may have no more, and is lost silently",
    .cause = "the bytes of the message arrive; that its descriptor was thrown away, only MSG_CTRUNC in msg_flags says",
    .fix = "look for MSG_CTRUNC after each recvmsg that expects descriptors, and keep some in reserve",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
