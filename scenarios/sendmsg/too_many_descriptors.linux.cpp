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

outcome provoke(lab& lab) { return pass<254>(lab, lab.connected(), lab.open_file()); }

outcome remedy(lab& lab) { return pass<253>(lab, lab.connected(), lab.open_file()); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, too_many_descriptors,
    .title = "A message passes more descriptors than one message takes",
    .cause = "one message takes up to 253 descriptors (SCM_MAX_FD)",
    .fix = "pass the descriptors with several messages",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
