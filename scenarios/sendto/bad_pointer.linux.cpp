#include "harness/scenario.h"

namespace {

outcome send_from(lab& lab, const void* bytes, const sockaddr* to, socklen_t size) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::sendto(s.get(), bytes, 5, 0, to, size); });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  const void* nowhere = lab.bad_pointer();
  return lab.variant("bytes")
             ? send_from(lab, nowhere, to.data(), to.size())
             : send_from(lab, "hello", static_cast<const sockaddr*>(nowhere), to.size());
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  return send_from(lab, "hello", to.data(), to.size());
}

}  // namespace

SOCKERR_SCENARIO(sendto, bad_pointer,
    .title = "What is to be sent, or where to, is not in the memory of the process",
    .cause = "a pointer leads nowhere: never set, or its memory was given back",
    .fix = "let both live until the call returns",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram linux_raw4 x bytes address",
    .provoke = provoke, .remedy = remedy)
