#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD* size) {
  control_request asked(lab.setting(0));
  const socket_handle s = lab.variant("route") ? lab.udp4() : lab.tcp4();
  overlapped_operation operation(s.get());
  OVERLAPPED* given = lab.variant("overlapped") ? operation.get() : nullptr;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), asked.command, asked.input, asked.input_size,
                                       asked.output, asked.output_size, size, given, nullptr));
  });
}

outcome provoke(lab& lab) { return ask(lab, nullptr); }

outcome remedy(lab& lab) {
  DWORD size = 0;
  return ask(lab, &size);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, no_place_for_size,
    .title = "WSAIoctl without a place for the size of its answer",
    .cause = "the call wants somewhere to write how much it answered, even if it answers nothing; unlike WSARecv and WSASend, as an overlapped operation too",
    .fix = "pass the address of a DWORD, even if its value is not wanted",
    .kind = programmer,
    .variants = "fionread siocatmark fionbio keepalive route address_list interface_list extension"
                " x plain overlapped",
    .provoke = provoke, .remedy = remedy)
