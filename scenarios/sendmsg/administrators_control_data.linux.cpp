#include "harness/scenario.h"

namespace {

outcome send_control(lab& lab, bool as_user) {
  const int type = lab.variant("mark") ? SO_MARK : SO_PRIORITY;
  if (type == SO_PRIORITY) lab.need_kernel(6, 14);
  if (as_user) {
    lab.drop_privileges();
  } else {
    lab.own_network();  // in which this process may do everything
  }
  const connection c = lab.connected();
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = type;
  header.cmsg_len = CMSG_LEN(sizeof(int));
  *reinterpret_cast<int*>(CMSG_DATA(&header)) = 7;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_control(lab, true); }

outcome remedy(lab& lab) { return send_control(lab, false); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, administrators_control_data,
    .title = "An ordinary user marks a message, or gives it a priority above 6",
    .cause = "what takes CAP_NET_ADMIN for the socket takes it for a single message too",
    .fix = "give the program the capability (setcap cap_net_admin+ep), or do without",
    .kind = environment,
    .variants = "udp4 udp6 x mark priority",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
