#include "harness/scenario.h"

namespace {

/// A connection of a program that has asked for the version that the variant names.
connection connect_anew(lab& lab) {
  lab.stop_winsock();
  WSADATA data;
  const WORD version = lab.variant("version_1_1") ? MAKEWORD(1, 1) : MAKEWORD(2, 2);
  lab.require(::WSAStartup(version, &data) == 0, "WSAStartup failed");
  return lab.connected();
}

outcome provoke(lab& lab) {
  const connection c = connect_anew(lab);
  return lab.observe([] { return ::WSACancelBlockingCall(); });
}

outcome remedy(lab& lab) {
  connection c = connect_anew(lab);
  return lab.observe_once([&] { return ::closesocket(c.client.release()); });
}

}  // namespace

SOCKERR_SCENARIO(wsacancelblockingcall, nothing_to_cancel,
    .title = "WSACancelBlockingCall ends no call that another thread waits in",
    .cause = "it is for a program of Winsock 1.1 that is called back while a call of the same thread waits; Winsock 2 refuses it",
    .fix = "close the socket, which ends what waits for it; or wait with a time limit",
    .kind = programmer,
    .variants = "tcp4 x version_1_1 version_2_2",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
