#include "harness/scenario.h"

namespace {

outcome make_raw(lab& lab) {
  return lab.observe_socket_once(
      [] { return ::WSASocketW(AF_UNSPEC, 0, IPPROTO_RAW, nullptr, 0, WSA_FLAG_OVERLAPPED); });
}

outcome provoke(lab& lab) {
  require_administrator();
  lab.drop_privileges();
  return make_raw(lab);
}

outcome remedy(lab& lab) {
  require_administrator();
  return make_raw(lab);
}

}  // namespace

SOCKERR_SCENARIO(wsasocket, raw_without_family,
    .title = "A raw socket is not for every user, even if only the protocol says that it is raw",
    .cause = "Winsock finds family and type by the protocol, and only then asks for the rights",
    .fix = "run as an administrator, or do without raw sockets",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
