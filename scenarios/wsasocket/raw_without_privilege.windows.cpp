#include "harness/scenario.h"

namespace {

outcome make_raw(lab& lab) {
  return lab.observe_socket([&] {
    return ::WSASocketW(AF_INET, SOCK_RAW, IPPROTO_ICMP, nullptr, 0, WSA_FLAG_OVERLAPPED);
  });
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

SOCKERR_SCENARIO(wsasocket, raw_without_privilege,
    .title = "A raw socket is not for every user",
    .cause = "a raw socket sees and forges packets of other programs, so only administrators may have one",
    .fix = "run as an administrator, or do without raw sockets: UDP, or IcmpSendEcho for a ping",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
