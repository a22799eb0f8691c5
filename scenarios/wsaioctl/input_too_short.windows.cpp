#include "harness/scenario.h"

namespace {

constexpr DWORD keepalive_values = _WSAIOW(IOC_VENDOR, 4);  // SIO_KEEPALIVE_VALS

outcome set(lab& lab, DWORD length) {
  const socket_handle s = lab.socket();
  u_long values[] = {1, 60000, 60000};  // a tcp_keepalive: on, time and interval in milliseconds
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), keepalive_values, values, length, nullptr, 0, &size, nullptr,
                      nullptr);
  });
}

outcome provoke(lab& lab) { return set(lab, 0); }

outcome remedy(lab& lab) { return set(lab, 3 * sizeof(u_long)); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, input_too_short,
    .title = "WSAIoctl with less input than the command takes",
    .cause = "SIO_KEEPALIVE_VALS takes a whole tcp_keepalive",
    .fix = "pass a tcp_keepalive and its size",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
