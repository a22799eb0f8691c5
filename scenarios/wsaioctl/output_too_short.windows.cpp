#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD room) {
  const connection pair = lab.connected();
  u_long value = 0;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(pair.client.get(), FIONREAD, nullptr, 0, &value, room, &size, nullptr,
                      nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, 3); }

outcome remedy(lab& lab) { return ask(lab, 4); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, output_too_short,
    .title = "WSAIoctl with too little room for its answer",
    .cause = "the answer of FIONREAD is a number of four bytes, and only three were given",
    .fix = "give room for the whole answer",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
