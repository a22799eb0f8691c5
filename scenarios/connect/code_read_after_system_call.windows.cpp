#include "harness/scenario.h"

namespace {

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab, DWORD slot) {
  if (lab.variant("tls_get_value")) ::TlsGetValue(slot);
  if (lab.variant("get_last_error")) ::GetLastError();
  if (lab.variant("heap_alloc")) ::HeapFree(::GetProcessHeap(), 0, ::HeapAlloc(::GetProcessHeap(), 0, 8));
  if (lab.variant("missing_file")) ::GetFileAttributesA("");
  if (lab.variant("gethostbyname")) ::gethostbyname("127.0.0.1");
}

/// Is refused, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  const socket_handle deaf = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(deaf, lab.loopback4());
  const DWORD slot = ::TlsAlloc();
  int code = 0;
  const outcome seen = lab.observe_once([&] {
    ::connect(s.get(), where.data(), where.size());
    if (!read_late) code = last_error();
    do_something_else(lab, slot);
    if (read_late) code = last_error();
    return 0;
  });
  ::TlsFree(slot);
  if (read_late) return lab.with_detail(seen, "kept", code == refused_code ? 1 : 0);
  lab.require(code == refused_code, "the connection was not refused");
  return seen;
}

outcome provoke(lab& lab) { return fail_and_read(lab, true); }

outcome remedy(lab& lab) { return fail_and_read(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, code_read_after_system_call,
    .title = "A call that has nothing to do with sockets clears the code of a failure",
    .cause = "WSAGetLastError and GetLastError read the same slot of the thread; TlsGetValue clears it even when it succeeds, and it is inside of much",
    .fix = "read the code at once, before anything else is called",
    .kind = programmer,
    .variants = "tls_get_value get_last_error heap_alloc missing_file gethostbyname",
    .provoke = provoke, .remedy = remedy)
