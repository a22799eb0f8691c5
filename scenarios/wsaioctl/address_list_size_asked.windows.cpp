#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool with_room) {
  const socket_handle s = lab.tcp4();
  char answer[4096];
  const auto list = [&](DWORD room, DWORD* size, OVERLAPPED* given) {
    return ::WSAIoctl(s.get(), SIO_ADDRESS_LIST_QUERY, nullptr, 0, answer, room, size, given,
                      nullptr);
  };
  DWORD needed = 0, size = 0;
  list(0, &needed, nullptr);
  lab.require(needed != 0 && needed <= sizeof answer, "the call does not say what it needs");
  overlapped_operation operation(s.get());
  OVERLAPPED* given = lab.variant("overlapped") ? operation.get() : nullptr;
  return lab.observe([&] { return operation.finish(list(with_room ? needed : 0, &size, given)); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, address_list_size_asked,
    .title = "WSAIoctl tells how much room the addresses of this host need",
    .cause = "without room the call fails, but then says in the place for the size how much it needs",
    .fix = "take WSAEFAULT with a size as the answer, and ask again with so much room",
    .kind = programmer,
    .variants = "plain overlapped",
    .provoke = provoke, .remedy = remedy)
