#include "harness/scenario.h"

namespace {

/// A message that tells the peer of a unix socket which process sends it (SCM_CREDENTIALS).
struct credentials : greeting {
  explicit credentials(pid_t process) {
    msg_control = control;
    msg_controllen = sizeof control;
    cmsghdr& header = *CMSG_FIRSTHDR(this);
    header.cmsg_level = SOL_SOCKET;
    header.cmsg_type = SCM_CREDENTIALS;
    header.cmsg_len = CMSG_LEN(sizeof(ucred));
    *reinterpret_cast<ucred*>(CMSG_DATA(&header)) = {process, ::getuid(), ::getgid()};
  }
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred))] = {};
};

outcome send_as(lab& lab, pid_t process) {
  const connection c = lab.connected();
  const credentials m(process);
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const credentials parent(::getppid());
  if (::sendmsg(c.client.get(), &parent, 0) == -1 && errno == EPERM)
    lab.skip("needs CAP_SYS_ADMIN: others may not name another process at all");
  return send_as(lab, 0x7FFFFFFF);  // above what a process can have
}

outcome remedy(lab& lab) { return send_as(lab, ::getpid()); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, credentials_of_missing_process,
    .title = "The credentials of a message name a process that does not exist",
    .cause = "the kernel looks the process up before it vouches for it",
    .fix = "name a process that lives, such as the own one",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
