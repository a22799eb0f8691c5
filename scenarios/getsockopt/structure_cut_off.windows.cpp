#include "harness/scenario.h"

namespace {

constexpr int bsp_state_option = 0x1009;  // SO_BSP_STATE, which older headers lack

outcome get(lab& lab, int lacking) {
  const connection pair = lab.connected();
  const bool bsp_state = lab.variant("so_bsp_state");
  const int option = bsp_state ? bsp_state_option : SO_PROTOCOL_INFOA;
  // SO_BSP_STATE has both addresses of the connection behind its structure.
  const int whole = bsp_state ? sizeof(CSADDR_INFO) + 2 * sizeof(sockaddr_in) : sizeof(WSAPROTOCOL_INFOA);
  alignas(16) char value[sizeof(WSAPROTOCOL_INFOA)] = {};
  return lab.observe([&] {
    int size = whole - lacking;
    return ::getsockopt(pair.client.get(), SOL_SOCKET, option, value, &size);
  });
}

outcome provoke(lab& lab) { return get(lab, 1); }
outcome remedy(lab& lab) { return get(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, structure_cut_off,
    .title = "Reading a structure into a buffer that lacks its last byte",
    .cause = "an option that is a structure is given whole or not at all; SO_BSP_STATE has the addresses behind it",
    .fix = "give room for the whole structure and what belongs to it",
    .kind = programmer,
    .variants = "tcp4 x so_protocol_info so_bsp_state",
    .provoke = provoke, .remedy = remedy)
