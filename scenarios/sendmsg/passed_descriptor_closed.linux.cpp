#include "harness/scenario.h"

namespace {

/// Sends descriptors over a unix socket (SCM_RIGHTS).
template <size_t Count>
outcome pass(lab& lab, const connection& c, int descriptor) {
  alignas(cmsghdr) char control[CMSG_SPACE(Count * sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = SCM_RIGHTS;
  header.cmsg_len = CMSG_LEN(Count * sizeof(int));
  int* descriptors = reinterpret_cast<int*>(CMSG_DATA(&header));
  for (size_t i = 0; i < Count; ++i) descriptors[i] = descriptor;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  socket_handle passed = lab.tcp4();
  const native_socket copy = passed.get();
  const connection c = lab.connected();
  passed.close();
  return pass<1>(lab, c, copy);
}

outcome remedy(lab& lab) {
  const socket_handle passed = lab.tcp4();
  const native_socket copy = passed.get();
  const connection c = lab.connected();
  return pass<1>(lab, c, copy);
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, passed_descriptor_closed,
    .title = "Passing a descriptor that was closed",
    .cause = "the number in the control data stands for nothing any more; the socket that the message goes through is fine",
    .fix = "keep a descriptor open until the message that passes it is sent",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
