#include "harness/scenario.h"

namespace {

outcome get(lab& lab, int option) {
  const socket_handle s = lab.socket();
  int number = 0;
  socklen_t size = sizeof number;
  char* value = reinterpret_cast<char*>(&number);
  return lab.observe([&] { return ::getsockopt(s.get(), SOL_SOCKET, option, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, 0x7777); }

outcome remedy(lab& lab) { return get(lab, SO_TYPE); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, unknown_option,
    .title = "Reading a socket option that does not exist",
    .cause = "no option at the level SOL_SOCKET has this number; numbers of options differ between platforms",
    .fix = "use the name of the option from the header of the platform, not its number",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
