#include "harness/scenario.h"

namespace {

outcome join(lab& lab, DWORD flags) {
  const socket_handle s(lab.must(
      [&] {
        return ::WSASocketW(AF_INET, SOCK_DGRAM, IPPROTO_UDP, nullptr, 0,
                            WSA_FLAG_OVERLAPPED | flags);
      },
      "WSASocket"));
  lab.bind(s, lab.loopback4());
  const endpoint group = ipv4("239.255.0.1", 5000);
  return lab.observe_once([&] {
    return as_status(::WSAJoinLeaf(s.get(), group.data(), group.size(), nullptr, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  });
}

outcome provoke(lab& lab) { return join(lab, 0); }

outcome remedy(lab& lab) {
  return join(lab, WSA_FLAG_MULTIPOINT_C_LEAF | WSA_FLAG_MULTIPOINT_D_LEAF);
}

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, without_leaf_flag,
    .title = "Joining a session with a socket that was not made for sessions",
    .cause = "WSAJoinLeaf takes sockets that are leaves of a session, which they are from the beginning or never",
    .fix = "make the socket with WSA_FLAG_MULTIPOINT_C_LEAF and WSA_FLAG_MULTIPOINT_D_LEAF, or join a group with IP_ADD_MEMBERSHIP",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
