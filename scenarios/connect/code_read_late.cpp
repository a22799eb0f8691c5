#include "harness/scenario.h"

namespace {

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab, socket_handle& other, socket_handle& made, const socket_handle& s) {
  int value = 0;
  socklen_t size = sizeof value;
  auto* bytes = reinterpret_cast<char*>(&value);
  address_list found;
  if (lab.variant("close")) other.close();
  if (lab.variant("failing_shutdown")) ::shutdown(other.get(), SHUT_WR);
  if (lab.variant("getsockopt_type")) ::getsockopt(s.get(), SOL_SOCKET, SO_TYPE, bytes, &size);
  if (lab.variant("getsockopt_error")) ::getsockopt(s.get(), SOL_SOCKET, SO_ERROR, bytes, &size);
  if (lab.variant("setsockopt")) ::setsockopt(other.get(), SOL_SOCKET, SO_KEEPALIVE, bytes, size);
  if (lab.variant("getaddrinfo")) ::getaddrinfo("127.0.0.1", "80", nullptr, found.out());
  if (lab.variant("new_socket")) made = socket_handle(::socket(AF_INET, SOCK_DGRAM, 0));
  if (lab.variant("inet_pton")) ::inet_pton(AF_INET, "127.0.0.1", bytes);
}

/// Is refused, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  const socket_handle deaf = lab.tcp4(), s = lab.tcp4();
  socket_handle other = lab.tcp4(), made;
  const endpoint where = lab.bind(deaf, lab.loopback4());
  int code = 0;
  const outcome seen = lab.observe_once([&] {
    ::connect(s.get(), where.data(), where.size());
    if (!read_late) code = last_error();
    do_something_else(lab, other, made, s);
    if (read_late) code = last_error();
    return 0;
  });
  if (read_late) return lab.with_detail(seen, "kept", code == refused_code ? 1 : 0);
  lab.require(code == refused_code, "the connection was not refused");
  return seen;
}

outcome provoke(lab& lab) { return fail_and_read(lab, true); }

outcome remedy(lab& lab) { return fail_and_read(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, code_read_late,
    .title = "Another call comes between a failure and the reading of its code",
    .cause = "there is one place for the code of the last failure; a call that fails writes there, and on Windows one that succeeds may clear it",
    .fix = "read the code at once, before closing, logging or cleaning up",
    .kind = programmer,
    .variants = "close failing_shutdown getsockopt_type getsockopt_error setsockopt getaddrinfo new_socket inet_pton",
    .provoke = provoke, .remedy = remedy)
