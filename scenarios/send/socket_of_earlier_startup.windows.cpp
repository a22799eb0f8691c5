#include "harness/scenario.h"

namespace {

void start_winsock(lab& lab) {
  WSADATA data;
  lab.require(::WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup failed");
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.stop_winsock();
  start_winsock(lab);
  return lab.observe([&] { return ::send(pair.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  lab.stop_winsock();
  start_winsock(lab);
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::send(pair.client.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, socket_of_earlier_startup,
    .title = "A socket does not survive WSACleanup",
    .cause = "the last WSACleanup destroys all sockets of the process, and starting Winsock again does not bring them back",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
