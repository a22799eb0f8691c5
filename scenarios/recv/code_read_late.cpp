#include "harness/scenario.h"

namespace {

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab, const socket_handle& other) {
  linger at_once{};
  at_once.l_onoff = 1;
  const char* value = reinterpret_cast<const char*>(&at_once);
  if (lab.variant("linger")) ::setsockopt(other.get(), SOL_SOCKET, SO_LINGER, value, sizeof at_once);
  if (lab.variant("second_close")) ::closesocket(no_socket);
}

/// Is reset, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  const connection other = lab.connected();
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  char buffer[16];
  bool failed = false;
  int at_once = 0, code = 0;
  const outcome seen = lab.observe_once([&] {
    failed = call_failed(::recv(c.client.get(), buffer, sizeof buffer, 0));
    at_once = code = last_error();
    do_something_else(lab, other.client);
    if (read_late) code = last_error();
    return 0;
  });
  if (!failed) lab.skip("a reset is taken for an orderly end here, as recv/after_peer_reset shows");
  return read_late ? lab.with_detail(seen, "kept", code == at_once ? 1 : 0) : seen;
}

outcome provoke(lab& lab) { return fail_and_read(lab, true); }
outcome remedy(lab& lab) { return fail_and_read(lab, false); }

}  // namespace

SOCKERR_SCENARIO(recv, code_read_late,
    .title = "Tidying up comes between a reset and the reading of its code",
    .cause = "closing what is closed already fails and writes a code of its own, and on Windows setsockopt clears the code even when it succeeds",
    .fix = "read the code at once, before closing or tidying up",
    .kind = programmer,
    .variants = "tcp4 x linger second_close",
    .provoke = provoke, .remedy = remedy)
