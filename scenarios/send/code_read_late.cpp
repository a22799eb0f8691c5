#include "harness/scenario.h"

namespace {

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab, const socket_handle& other) {
  address_list found;
  endpoint peer;
  in_addr address{};
  const addrinfo hints{};
  if (lab.variant("getaddrinfo")) ::getaddrinfo("127.0.0.1", "80", &hints, found.out());
  if (lab.variant("inet_pton")) ::inet_pton(AF_INET, "127.0.0.256", &address);
  if (lab.variant("getpeername")) ::getpeername(other.get(), peer.data(), peer.size_out());
}

/// Finds no room to send, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  static char block[4096];
  const connection full = lab.full_connection();
  const socket_handle other = lab.socket();
  bool failed = false;
  int at_once = 0, code = 0;
  const outcome seen = lab.observe_once([&] {
    failed = call_failed(::send(full.client.get(), block, sizeof block, 0));
    at_once = code = last_error();
    do_something_else(lab, other);
    if (read_late) code = last_error();
    return 0;
  });
  lab.require(failed, "there was room to send");
  return read_late ? lab.with_detail(seen, "kept", code == at_once ? 1 : 0) : seen;
}

outcome provoke(lab& lab) { return fail_and_read(lab, true); }
outcome remedy(lab& lab) { return fail_and_read(lab, false); }

}  // namespace

SOCKERR_SCENARIO(send, code_read_late,
    .title = "Another call comes between a send without room and the reading of its code",
    .cause = "a program that then takes the code of the other call for that of send does not wait for room, but gives the connection up",
    .fix = "read the code at once, before anything else is called",
    .kind = programmer,
    .variants = "tcp4 x getaddrinfo inet_pton getpeername",
    .provoke = provoke, .remedy = remedy)
