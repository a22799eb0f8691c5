#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD room, control_request& asked) {
  const socket_handle s = lab.variant("route") ? lab.udp4() : lab.tcp4();
  DWORD size = 0;
  overlapped_operation operation(s.get());
  OVERLAPPED* given = lab.variant("overlapped") ? operation.get() : nullptr;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), asked.command, asked.input, asked.input_size,
                                       asked.output, room, &size, given, nullptr));
  });
}

outcome provoke(lab& lab) {
  control_request asked(lab.setting(0));
  if (lab.variant("address_list"))  // the number of addresses fits, but no address
    return ask(lab, offsetof(SOCKET_ADDRESS_LIST, Address), asked);
  if (lab.variant("interface_list")) return ask(lab, sizeof(INTERFACE_INFO) - 1, asked);
  return ask(lab, asked.output_size - 1, asked);
}

outcome remedy(lab& lab) {
  control_request asked(lab.setting(0));
  return ask(lab, asked.output_size, asked);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, output_too_short,
    .title = "WSAIoctl with too little room for its answer",
    .cause = "an answer is written whole or not at all: not a number or an address without its last byte, and no list that ends before its first entry does",
    .fix = "give room for the whole answer",
    .kind = programmer,
    .variants = "fionread siocatmark route address_list interface_list x plain overlapped",
    .provoke = provoke, .remedy = remedy)
