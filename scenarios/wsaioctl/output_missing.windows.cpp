#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool missing) {
  control_request asked(lab.setting());
  const socket_handle s = lab.variant("route") ? lab.udp4() : lab.tcp4();
  void* output = missing ? nullptr : asked.output;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), asked.command, asked.input, asked.input_size, output,
                      asked.output_size, &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }
outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, output_missing,
    .title = "WSAIoctl has a null pointer as the room for its answer",
    .cause = "the size says that there is room, but the pointer leads to none",
    .fix = "pass the buffer and its own size",
    .kind = programmer,
    .variants = "fionread route address_list interface_list",
    .provoke = provoke, .remedy = remedy)
