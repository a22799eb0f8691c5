#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  while (::socket(AF_INET, SOCK_STREAM, 0) != no_socket) {
  }
  return lab.observe([] { return ::socket(AF_INET, SOCK_STREAM, 0); });
}

}  // namespace

SOCKERR_SCENARIO(liar, exhausts_descriptors,
    .title = "Opens sockets until there are no more",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
