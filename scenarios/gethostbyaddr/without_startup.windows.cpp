#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  const unsigned char loopback[] = {127, 0, 0, 1};
  const char* address = reinterpret_cast<const char*>(loopback);
  return lab.observe([&] { return as_status(::gethostbyaddr(address, sizeof loopback, AF_INET)); });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, without_startup,
    .title = "Looking an address up with gethostbyaddr before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
