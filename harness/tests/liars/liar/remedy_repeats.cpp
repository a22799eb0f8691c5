#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.tcp4();
  const endpoint address = lab.loopback4();
  const outcome seen = lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
  return lab.with_detail(seen, "port", 7);
}

outcome remedy(lab& lab) { return provoke(lab); }

}  // namespace

SOCKERR_SCENARIO(liar, remedy_repeats,
    .title = "Has a remedy that repeats what is silently wrong",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
