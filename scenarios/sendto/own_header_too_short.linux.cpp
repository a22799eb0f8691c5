#include "harness/scenario.h"

namespace {

/// Sends so much of a packet with its own IP header, which goes to 127.0.0.1.
outcome send_header(lab& lab, size_t size) {
  lab.own_network();  // in which this process may have raw sockets
  const socket_handle s = lab.ip_socket(AF_INET, SOCK_RAW);
  const endpoint to = ipv4("127.0.0.1");
  static const unsigned char header[20] = {0x45, 0, 0, 20, 0, 0, 0,   0, 64, 253,
                                           0,    0, 0, 0,  0, 0, 127, 0, 0,  1};
  return lab.observe([&] { return ::sendto(s.get(), header, size, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_header(lab, 10); }

outcome remedy(lab& lab) { return send_header(lab, 20); }

}  // namespace

SOCKERR_SCENARIO(sendto, own_header_too_short,
    .title = "A packet with its own IP header is shorter than such a header",
    .cause = "a socket of IPPROTO_RAW, or with IP_HDRINCL, sends what it is given as the IP header and what follows, and that has 20 bytes at least",
    .fix = "put the whole IP header before the data, or name the protocol and leave the header to the system",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
