#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.tcp4();
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(liar, succeeds,
    .title = "Succeeds although its row says it fails",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
