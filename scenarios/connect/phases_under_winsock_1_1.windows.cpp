#include "harness/scenario.h"

namespace {

outcome connect_in_phase(lab& lab, bool new_socket) {
  lab.stop_winsock();
  WSADATA data;
  lab.require(::WSAStartup(MAKEWORD(1, 1), &data) == 0, "WSAStartup failed");

  const socket_handle server = lab.socket(), s = lab.socket(), fresh = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  if (!lab.variant("after_refusal")) lab.listen(server);
  lab.nonblocking(s);
  if (!lab.variant("first_call")) {
    lab.require(connect_to(s, where) != 0, "the first call already told how the attempt ended");
    lab.await(s, POLLOUT);
  }
  if (lab.variant("after_refusal")) lab.listen(server);
  const socket_handle& which = new_socket ? fresh : s;
  return lab.observe_once([&] { return ::connect(which.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_in_phase(lab, false); }

outcome remedy(lab& lab) { return connect_in_phase(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, phases_under_winsock_1_1,
    .title = "A non-blocking connect of a program that asks for Winsock 1.1",
    .cause = "only an attempt in progress has another code for Winsock 1.1; the first call, and those after the attempt has ended, say what they say to everybody",
    .fix = "connect a new, blocking socket; or wait until the socket is writable and read SO_ERROR",
    .kind = programmer,
    .variants = "tcp4 x first_call after_completion after_refusal",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
