#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int type) {
  return lab.observe_socket([&] { return ::socket(AF_INET, type, IPPROTO_TCP); });
}

outcome provoke(lab& lab) {
  constexpr int unknown_flag = 0x100;
  return make_socket(lab, SOCK_STREAM | unknown_flag);
}

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(socket, unknown_flag,
    .title = "The socket type carries a flag that the system does not know",
    .cause = "Linux takes SOCK_CLOEXEC and SOCK_NONBLOCK together with the type and refuses every other bit; Winsock has no flags there and sees an unknown type",
    .fix = "give the plain type and set what the flag was meant for with a call of its own: fcntl, ioctlsocket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
