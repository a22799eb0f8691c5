#include "harness/scenario.h"

namespace {

/// The description of a UDP socket, as WSADuplicateSocket gives it to another process.
WSAPROTOCOL_INFOW description(lab& lab) {
  const socket_handle s = lab.udp4();
  WSAPROTOCOL_INFOW info{};
  int size = sizeof info;
  auto* bytes = reinterpret_cast<char*>(&info);
  lab.must([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_PROTOCOL_INFOW, bytes, &size); },
           "SO_PROTOCOL_INFO");
  return info;
}

outcome make(lab& lab, WSAPROTOCOL_INFOW info) {
  return lab.observe_socket_once([&] { return ::WSASocketW(0, 0, IPPROTO_UDP, &info, 0, 0); });
}

outcome provoke(lab& lab) {
  WSAPROTOCOL_INFOW info = description(lab);
  info.iAddressFamily = info.iSocketType = info.iProtocol = 0;
  return make(lab, info);
}

outcome remedy(lab& lab) { return make(lab, description(lab)); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, info_of_zeros,
    .title = "WSASocket with a description that says nothing",
    .cause = "what the arguments leave open is taken from the description, and that is all zero: there is no family",
    .fix = "pass what WSADuplicateSocket or WSAEnumProtocols filled in, or nothing",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
