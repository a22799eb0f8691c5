#include "harness/scenario.h"

namespace {

outcome make(lab& lab, WSAPROTOCOL_INFOW* info) {
  return lab.observe_socket_once(
      [&] { return ::WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, info, 0, 0); });
}

outcome provoke(lab& lab) { return make(lab, static_cast<WSAPROTOCOL_INFOW*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return make(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, bad_info_pointer,
    .title = "WSASocket with a description that is not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass what WSADuplicateSocket or WSAEnumProtocols filled in, or nothing",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
