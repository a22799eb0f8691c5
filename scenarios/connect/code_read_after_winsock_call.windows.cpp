#include "harness/scenario.h"

namespace {

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab, const socket_handle& other) {
  linger at_once{1, 0};
  in6_addr address{};
  auto* value = reinterpret_cast<const char*>(&at_once);
  if (lab.variant("linger")) ::setsockopt(other.get(), SOL_SOCKET, SO_LINGER, value, sizeof at_once);
  if (lab.variant("cleanup")) ::WSACleanup();
  if (lab.variant("inetpton")) ::InetPtonW(AF_INET, L"127.0.0.256", &address);
  if (lab.variant("inet_pton")) ::inet_pton(AF_INET, "127.0.0.256", &address);
}

/// Is refused, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  WSADATA data;
  lab.require(::WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup failed");  // for the cleanup
  const socket_handle deaf = lab.tcp4(), s = lab.tcp4();
  const connection pair = lab.connected();
  const endpoint where = lab.bind(deaf, lab.loopback4());
  int code = 0;
  const outcome seen = lab.observe_once([&] {
    ::connect(s.get(), where.data(), where.size());
    if (!read_late) code = last_error();
    do_something_else(lab, pair.client);
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

SOCKERR_SCENARIO(connect, code_read_after_winsock_call,
    .title = "A call of Winsock clears the code of an earlier failure",
    .cause = "many calls write the last error even when they succeed, and InetPton writes one where inet_pton writes none",
    .fix = "read the code at once, before anything else is called",
    .kind = programmer,
    .variants = "tcp4 x linger cleanup inetpton inet_pton",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
