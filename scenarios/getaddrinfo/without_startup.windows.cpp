#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.stop_winsock();
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", nullptr, found.out()); });
}

outcome remedy(lab& lab) {
  lab.stop_winsock();
  WSADATA data;
  lab.require(::WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup failed");
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", nullptr, found.out()); });
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, without_startup,
    .title = "Looking up an address before Winsock is started",
    .cause = "a Windows program has no sockets until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
