#include "harness/scenario.h"

namespace {

outcome set(lab& lab, socklen_t length) {
  const socket_handle s = lab.tcp4();
  const int number = 8192;
  const char* value = reinterpret_cast<const char*>(&number);
  const int option = lab.variant("so_rcvbuf") ? SO_RCVBUF : SO_REUSEADDR;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, option, value, length); });
}

outcome provoke(lab& lab) { return set(lab, 0); }
outcome remedy(lab& lab) { return set(lab, sizeof(int)); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, length_zero,
    .title = "The length of the value of an option is 0",
    .cause = "a value without any byte says nothing; Winsock takes it in silence for some options that are on or off, such as SO_REUSEADDR",
    .fix = "give the size of the value",
    .kind = programmer,
    .variants = "so_reuseaddr so_rcvbuf",
    .provoke = provoke, .remedy = remedy)
