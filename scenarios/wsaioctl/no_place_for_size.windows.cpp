#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD* size) {
  const connection pair = lab.connected();
  u_long value = 0;
  return lab.observe([&] {
    return ::WSAIoctl(pair.client.get(), FIONREAD, nullptr, 0, &value, sizeof value, size, nullptr,
                      nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, nullptr); }

outcome remedy(lab& lab) {
  DWORD size = 0;
  return ask(lab, &size);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, no_place_for_size,
    .title = "WSAIoctl without a place for the size of its answer",
    .cause = "the call always writes how much it answered, and must have somewhere to",
    .fix = "pass the address of a DWORD, even if its value is not wanted",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
