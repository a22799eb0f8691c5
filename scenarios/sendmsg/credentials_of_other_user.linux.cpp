#include "harness/scenario.h"

namespace {

/// Tells the peer of a unix socket who sends, as whom the sender says it is (SCM_CREDENTIALS).
outcome send_as(lab& lab, const connection& c, uid_t user) {
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = SCM_CREDENTIALS;
  header.cmsg_len = CMSG_LEN(sizeof(ucred));
  *reinterpret_cast<ucred*>(CMSG_DATA(&header)) = {::getpid(), user, ::getgid()};
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.drop_privileges();
  return send_as(lab, c, ::getuid() + 1);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.drop_privileges();
  return send_as(lab, c, ::getuid());
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, credentials_of_other_user,
    .title = "A process passes itself off as another user",
    .cause = "the kernel vouches for these credentials, so that only a privileged process may give others than its own",
    .fix = "send the own process, user and group",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
