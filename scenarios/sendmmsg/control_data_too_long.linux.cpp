#include "harness/scenario.h"

namespace {

alignas(cmsghdr) char control[1 << 20];

/// Fills the control data with one setting of the time to live after the other.
void control_data(greeting& m, size_t length) {
  m.msg_control = control;
  m.msg_controllen = length;
  for (cmsghdr* c = CMSG_FIRSTHDR(&m); c != nullptr; c = CMSG_NXTHDR(&m, c)) {
    c->cmsg_level = IPPROTO_IP;
    c->cmsg_type = IP_TTL;
    c->cmsg_len = CMSG_LEN(sizeof(int));
    *reinterpret_cast<int*>(CMSG_DATA(c)) = 64;
  }
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  control_data(m, sizeof control / CMSG_SPACE(sizeof(int)) * CMSG_SPACE(sizeof(int)));
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  control_data(m, CMSG_SPACE(sizeof(int)));
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, control_data_too_long,
    .title = "A message with more control data than the system keeps",
    .cause = "the kernel copies control data, and net.core.optmem_max says how much it takes for one socket",
    .fix = "send less control data with one message",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
