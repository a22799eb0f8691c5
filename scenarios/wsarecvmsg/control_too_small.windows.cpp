#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, ULONG room) {
  const connection pair = lab.connected();
  lab.option(pair.client, IPPROTO_IP, IP_PKTINFO, 1);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const auto recv_msg = extension<LPFN_WSARECVMSG>(pair.client.get(), WSAID_WSARECVMSG);
  char bytes[16], control[sizeof(WSACMSGHDR) + 64];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  message.Control = {room, control};
  DWORD received = 0;
  overlapped_operation operation(pair.client.get());
  if (!lab.variant("overlapped"))
    return lab.observe_once(
        [&] { return recv_msg(pair.client.get(), &message, &received, nullptr, nullptr); });
  return lab.observe_once([&] {
    return operation.finish(
        recv_msg(pair.client.get(), &message, nullptr, operation.get(), nullptr));
  });
}

outcome provoke(lab& lab) { return receive(lab, 1); }

outcome remedy(lab& lab) { return receive(lab, sizeof(WSACMSGHDR) + 64); }

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, control_too_small,
    .title = "WSARecvMsg with too little room for control data",
    .cause = "IP_PKTINFO makes the system add data of its own to each datagram, and it does not fit",
    .fix = "give the control buffer room for every option that is on",
    .kind = programmer,
    .variants = "udp4 x plain overlapped",
    .provoke = provoke, .remedy = remedy)
