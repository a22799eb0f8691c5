#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  if (lab.variant("parts")) m.msg_iov = static_cast<iovec*>(lab.bad_pointer());
  if (lab.variant("bytes")) m.part.iov_base = lab.bad_pointer();
  if (lab.variant("control")) {
    m.msg_control = lab.bad_pointer();
    m.msg_controllen = CMSG_SPACE(sizeof(int));
  }
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, bad_pointer,
    .title = "A pointer in the message leads nowhere",
    .cause = "the list of parts, the bytes or the control data are not in the memory of the process",
    .fix = "let each pointer lead to something that lives until the call returns",
    .kind = programmer,
    .variants = "udp4 x parts bytes control",
    .provoke = provoke, .remedy = remedy)
