#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD command) {
  const socket_handle s = lab.socket();
  u_long value = 0;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), command, nullptr, 0, &value, sizeof value, &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, 0xdeadbeef); }

outcome remedy(lab& lab) { return ask(lab, FIONREAD); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, unknown_command,
    .title = "WSAIoctl with a command that the provider does not know",
    .cause = "the number stands for nothing that this provider can do",
    .fix = "look the command up, and ask only for what the provider offers",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
