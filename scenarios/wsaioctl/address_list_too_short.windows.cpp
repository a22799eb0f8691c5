#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD room) {
  const socket_handle s = lab.tcp4();
  char answer[4096];
  DWORD size = 0;
  overlapped_operation operation(s.get());
  OVERLAPPED* given = lab.variant("overlapped") ? operation.get() : nullptr;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), SIO_ADDRESS_LIST_QUERY, nullptr, 0, answer, room,
                                       &size, given, nullptr));
  });
}

outcome provoke(lab& lab) { return ask(lab, 1); }

outcome remedy(lab& lab) { return ask(lab, 4096); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, address_list_too_short,
    .title = "WSAIoctl with a byte of room for the addresses of this host",
    .cause = "the list begins with the number of addresses, and there is no room for that even",
    .fix = "ask with no room at all for the size that is needed, or give plenty",
    .kind = programmer,
    .variants = "plain overlapped",
    .provoke = provoke, .remedy = remedy)
