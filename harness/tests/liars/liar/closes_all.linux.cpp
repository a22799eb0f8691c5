#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  for (int fd = 0; fd < 1024; ++fd) ::close(fd);
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(3, address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(liar, closes_all,
    .title = "Closes every descriptor of its process",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
