#include "harness/scenario.h"

namespace {

constexpr DWORD keepalive_values = _WSAIOW(IOC_VENDOR, 4);  // SIO_KEEPALIVE_VALS

outcome set(lab& lab, const socket_handle& s) {
  u_long values[] = {1, 60000, 60000};  // a tcp_keepalive: on, time and interval in milliseconds
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), keepalive_values, values, sizeof values, nullptr, 0, &size, nullptr,
                      nullptr);
  });
}

outcome provoke(lab& lab) { return set(lab, lab.udp4()); }

outcome remedy(lab& lab) { return set(lab, lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, keepalive_of_datagrams,
    .title = "WSAIoctl is to keep a connection alive that there is none of",
    .cause = "SIO_KEEPALIVE_VALS is about TCP connections, and a datagram socket has none",
    .fix = "ask a TCP socket; over UDP, let the program send something now and then",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
