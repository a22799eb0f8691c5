#include "harness/scenario.h"

namespace {

outcome convert(lab& lab, u_long* result) {
  const socket_handle s = lab.tcp4();
  return lab.observe([&] { return ::WSANtohl(s.get(), 1, result); });
}

outcome provoke(lab& lab) { return convert(lab, nullptr); }

outcome remedy(lab& lab) {
  u_long converted = 0;
  return convert(lab, &converted);
}

}  // namespace

SOCKERR_SCENARIO(wsantohl, no_result,
    .title = "WSANtohl without a place for the result",
    .cause = "the result is written where the pointer leads, and it leads nowhere",
    .fix = "pass the address of an unsigned long",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
