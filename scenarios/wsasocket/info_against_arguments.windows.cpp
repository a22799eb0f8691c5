#include "harness/scenario.h"

namespace {

int type_of(lab& lab, SOCKET s) {
  int type = 0, size = sizeof type;
  auto* bytes = reinterpret_cast<char*>(&type);
  lab.must([&] { return ::getsockopt(s, SOL_SOCKET, SO_TYPE, bytes, &size); }, "SO_TYPE");
  return type;
}

/// Makes a socket by the description of a UDP one, and says whether it has become one.
outcome make(lab& lab, int family, int type, int protocol) {
  const socket_handle other = lab.udp4();
  WSAPROTOCOL_INFOW info{};
  int size = sizeof info;
  auto* bytes = reinterpret_cast<char*>(&info);
  lab.must([&] { return ::getsockopt(other.get(), SOL_SOCKET, SO_PROTOCOL_INFOW, bytes, &size); },
           "SO_PROTOCOL_INFO");
  socket_handle made;
  const outcome seen = lab.observe_once([&] {
    made = socket_handle(::WSASocketW(family, type, protocol, &info, 0, 0));
    return made.get();
  });
  if (seen.failed) return seen;
  return lab.with_detail(seen, "as described", type_of(lab, made.get()) == SOCK_DGRAM);
}

outcome provoke(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_TCP); }

outcome remedy(lab& lab) {
  return make(lab, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO);
}

}  // namespace

SOCKERR_SCENARIO(wsasocket, info_against_arguments,
    .title = "WSASocket makes another socket than the description says",
    .cause = "the family, the type and the protocol in the arguments come first; the description only fills in what they leave open",
    .fix = "pass FROM_PROTOCOL_INFO for all three",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
