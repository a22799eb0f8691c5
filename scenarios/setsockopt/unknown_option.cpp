#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int option) {
  const socket_handle s = lab.socket();
  const int size = 8192;
  const char* value = reinterpret_cast<const char*>(&size);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, option, value, sizeof size); });
}

outcome provoke(lab& lab) { return set(lab, 0x7777); }

outcome remedy(lab& lab) { return set(lab, SO_RCVBUF); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, unknown_option,
    .title = "Setting a socket option that does not exist",
    .cause = "no option at the level SOL_SOCKET has this number; numbers of options differ between platforms",
    .fix = "use the name of the option from the header of the platform, not its number",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
