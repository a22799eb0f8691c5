#include "harness/scenario.h"

namespace {

outcome send_frame(lab& lab, const void* bytes) {
  lab.own_network();
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on to(::if_nametoindex("link0"));
  return lab.observe([&] { return ::sendto(s.get(), bytes, 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_frame(lab, lab.bad_pointer()); }

outcome remedy(lab& lab) { return send_frame(lab, "hello"); }

}  // namespace

SOCKERR_SCENARIO(sendto, packet_bad_pointer,
    .title = "What a packet socket is to send is not in the memory of the process",
    .cause = "a pointer leads nowhere: never set, or its memory was given back",
    .fix = "let the bytes live until the call returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
