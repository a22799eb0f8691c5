#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(no_socket, address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(liar, gives_another_code,
    .title = "Fails with another code than its row says",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
