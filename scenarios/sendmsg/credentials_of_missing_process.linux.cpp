#include "harness/scenario.h"

namespace {

/// Tells the peer of a unix socket which process sends (SCM_CREDENTIALS).
auto send_as(native_socket s, pid_t process) {
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = SCM_CREDENTIALS;
  header.cmsg_len = CMSG_LEN(sizeof(ucred));
  *reinterpret_cast<ucred*>(CMSG_DATA(&header)) = {process, ::getuid(), ::getgid()};
  return ::sendmsg(s, &m, 0);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  if (send_as(c.client.get(), ::getppid()) == -1 && errno == EPERM)
    lab.skip("needs CAP_SYS_ADMIN: others may not name another process at all");
  return lab.observe([&] {
    return send_as(c.client.get(), 0x7FFFFFFF);  // above what a process can have
  });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe([&] { return send_as(c.client.get(), ::getpid()); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, credentials_of_missing_process,
    .title = "The credentials of a message name a process that does not exist",
    .cause = "the kernel looks the process up before it vouches for it",
    .fix = "name a process that lives, such as the own one",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
