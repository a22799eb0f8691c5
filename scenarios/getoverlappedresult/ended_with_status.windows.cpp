#include "harness/scenario.h"

#include <cstdlib>
#include <cstring>

namespace {

/// What the call says about an operation that has ended with this status.
outcome ask(lab& lab, ULONG_PTR status) {
  const socket_handle s = lab.tcp4();
  OVERLAPPED ended{};
  ended.Internal = status;
  DWORD bytes = 0;
  const auto handle = reinterpret_cast<HANDLE>(s.get());
  return lab.observe(
      [&] { return as_status(::GetOverlappedResult(handle, &ended, &bytes, FALSE)); });
}

/// The variants end with the number of their status.
outcome provoke(lab& lab) {
  return ask(lab, std::strtoul(std::strrchr(lab.setting(), '_') + 1, nullptr, 16));
}

outcome remedy(lab& lab) { return ask(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getoverlappedresult, ended_with_status,
    .title = "GetOverlappedResult and completion ports give codes of Windows, not of Winsock",
    .cause = "they serve handles of every kind; WSAGetOverlappedResult makes codes of Winsock of the same statuses",
    .fix = "ask WSAGetOverlappedResult about sockets, or know both codes",
    .kind = environment,
    .variants = "buffer_overflow_80000005 io_timeout_c00000b5 cancelled_c0000120 "
        "connection_reset_c000020d connection_refused_c0000236 network_unreachable_c000023c "
        "host_unreachable_c000023d port_unreachable_c000023f connection_aborted_c0000241",
    .provoke = provoke, .remedy = remedy)
