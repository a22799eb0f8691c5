#include "harness/scenario.h"

namespace {

outcome join(lab& lab, WSABUF* data) {
  const socket_handle s(multipoint_leaf());
  lab.bind(s, lab.loopback4());
  const endpoint group = ipv4("239.255.0.1", 5000);
  return lab.observe_once([&] {
    return as_status(::WSAJoinLeaf(s.get(), group.data(), group.size(), data, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  });
}

outcome provoke(lab& lab) {
  char first_words[] = "hello";
  WSABUF buffer{5, first_words};
  return join(lab, &buffer);
}

outcome remedy(lab& lab) { return join(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, caller_data,
    .title = "WSAJoinLeaf with data for the session to see before it lets the leaf in",
    .cause = "a group of IP is joined without asking anybody, so there is nobody to read them",
    .fix = "pass no buffer, and send what is to be said as ordinary data",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
