#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct triple {
  const char* word;
  int type;
  int protocol;
};
constexpr triple triples[] = {{"stream_tcp", SOCK_STREAM, IPPROTO_TCP}, {"any_type_tcp", 0, IPPROTO_TCP},
                              {"stream_unknown", SOCK_STREAM, 0xdead}, {"any_type_unknown", 0, 0xdead},
                              {"unknown_udp", 0xdead, IPPROTO_UDP}, {"unknown_any", 0xdead, 0},
                              {"dgram_any", SOCK_DGRAM, 0}, {"any_any", 0, 0}};

outcome provoke(lab& lab) {
  for (const triple& t : triples)
    if (lab.variant(t.word))
      return lab.observe_socket_once([&] { return ::socket(AF_UNSPEC, t.type, t.protocol); });
  throw std::logic_error("the variant names no triple");
}

outcome remedy(lab& lab) {
  return lab.observe_socket_once([] { return ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP); });
}

}  // namespace

SOCKERR_SCENARIO(socket, unspecified_family_triple,
    .title = "What comes of AF_UNSPEC with each type and protocol",
    .cause = "Linux finds no such family; Winsock finds one by the protocol, and must have that",
    .fix = "take the family from the address that the socket is for: ai_family of a getaddrinfo result",
    .kind = programmer,
    .variants = "stream_tcp any_type_tcp stream_unknown any_type_unknown unknown_udp unknown_any dgram_any any_any",
    .provoke = provoke, .remedy = remedy)
