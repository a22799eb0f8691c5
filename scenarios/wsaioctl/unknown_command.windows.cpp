#include "harness/scenario.h"

namespace {

DWORD command(const lab& lab) {
  if (lab.variant("truncated")) return FIONBIO & 0xFFFF;
  if (lab.variant("fioasync")) return FIOASYNC;
  return lab.variant("flush") ? SIO_FLUSH : 0xDEADBEEF;
}

outcome ask(lab& lab, DWORD asked) {
  const socket_handle s = lab.socket();
  u_long value = 0;
  DWORD size = 0;
  if (lab.variant("plain"))
    return lab.observe([&] {
      return ::WSAIoctl(s.get(), asked, nullptr, 0, &value, sizeof value, &size, nullptr, nullptr);
    });
  routine_operation operation;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), asked, nullptr, 0, &value, sizeof value, &size,
                                       operation.get(), operation.routine));
  });
}

outcome provoke(lab& lab) { return ask(lab, command(lab)); }

outcome remedy(lab& lab) { return ask(lab, FIONREAD); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, unknown_command,
    .title = "WSAIoctl with a command that the provider does not know",
    .cause = "the number stands for nothing that this provider can do, even if the header has a name for it; an overlapped operation begins, and only its end says so",
    .fix = "look the command up, and ask only for what the provider offers",
    .kind = programmer,
    .variants = "tcp4 udp4 x undefined truncated fioasync flush x plain overlapped",
    .provoke = provoke, .remedy = remedy)
