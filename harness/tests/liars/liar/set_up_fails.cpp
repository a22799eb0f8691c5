#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint address = lab.loopback4();
  lab.must([&] { return ::bind(no_socket, address.data(), address.size()); }, "the first bind");
  return {};
}

}  // namespace

SOCKERR_SCENARIO(liar, set_up_fails,
    .title = "Cannot arrange what it needs",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
