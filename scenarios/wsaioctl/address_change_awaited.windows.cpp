#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, bool overlapped) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.nonblocking(s);
  DWORD size = 0;
  overlapped_operation operation(s.get());
  OVERLAPPED* given = overlapped ? operation.get() : nullptr;
  return lab.observe_once([&] {
    return begun_or_done(::WSAIoctl(s.get(), SIO_ADDRESS_LIST_CHANGE, nullptr, 0, nullptr, 0,
                                    &size, given, nullptr));
  });
}

outcome provoke(lab& lab) { return watch(lab, false); }

outcome remedy(lab& lab) { return watch(lab, true); }

/// Who was told that this would take a while can begin to wait.
outcome aftermath(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.nonblocking(s);
  DWORD size = 0;
  overlapped_operation operation(s.get());
  const auto begin = [&](OVERLAPPED* given) {
    return ::WSAIoctl(s.get(), SIO_ADDRESS_LIST_CHANGE, nullptr, 0, nullptr, 0, &size, given,
                      nullptr);
  };
  lab.require(begin(nullptr) != 0, "an address changed");
  return lab.observe_once([&] { return begun_or_done(begin(operation.get())); });
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, address_change_awaited,
    .title = "A non-blocking socket waits for a change of the addresses of this host",
    .cause = "the addresses have not changed, and the call may not wait until they do",
    .fix = "make the call an overlapped one, which only begins here, and wait for its end",
    .kind = timing,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
