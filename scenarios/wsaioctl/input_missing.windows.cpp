#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool missing) {
  control_request asked(lab.setting());
  const socket_handle s = lab.variant("route") ? lab.udp4() : lab.tcp4();
  void* input = missing ? nullptr : asked.input;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), asked.command, input, asked.input_size, asked.output,
                      asked.output_size, &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, true); }
outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, input_missing,
    .title = "WSAIoctl has a null pointer as the input of a command",
    .cause = "the size says that there is input, but the pointer leads to none; for the address of a route the command has a code of its own",
    .fix = "pass the value that the command takes and its size",
    .kind = programmer,
    .variants = "fionbio keepalive route",
    .provoke = provoke, .remedy = remedy)
