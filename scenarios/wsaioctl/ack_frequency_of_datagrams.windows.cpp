#include "harness/scenario.h"

namespace {

constexpr DWORD ack_frequency = _WSAIOW(IOC_VENDOR, 23);  // SIO_TCP_SET_ACK_FREQUENCY

outcome set(lab& lab, const socket_handle& s) {
  int each = 1;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), ack_frequency, &each, sizeof each, nullptr, 0, &size, nullptr,
                      nullptr);
  });
}

outcome provoke(lab& lab) { return set(lab, lab.udp4()); }
outcome remedy(lab& lab) { return set(lab, lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, ack_frequency_of_datagrams,
    .title = "WSAIoctl is to have datagrams acknowledged at once",
    .cause = "SIO_TCP_SET_ACK_FREQUENCY is about TCP connections; UDP acknowledges nothing",
    .fix = "ask a TCP socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
