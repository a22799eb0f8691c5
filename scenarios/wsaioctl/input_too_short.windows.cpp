#include "harness/scenario.h"

namespace {

outcome set(lab& lab, DWORD length, control_request& asked) {
  const socket_handle s = lab.tcp4();
  DWORD size = 0;
  overlapped_operation operation(s.get());
  OVERLAPPED* given = lab.variant("overlapped") ? operation.get() : nullptr;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), asked.command, asked.input, length, nullptr, 0,
                                       &size, given, nullptr));
  });
}

outcome provoke(lab& lab) {
  control_request asked(lab.setting(0));
  return set(lab, lab.variant("empty") ? 0 : asked.input_size - 1, asked);
}

outcome remedy(lab& lab) {
  control_request asked(lab.setting(0));
  return set(lab, asked.input_size, asked);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, input_too_short,
    .title = "WSAIoctl with less input than the command takes",
    .cause = "FIONBIO takes a whole u_long, not a bool, and SIO_KEEPALIVE_VALS a whole tcp_keepalive",
    .fix = "pass a variable of the type that the command takes and its size",
    .kind = programmer,
    .variants = "fionbio keepalive x empty one_byte_short x plain overlapped",
    .provoke = provoke, .remedy = remedy)
