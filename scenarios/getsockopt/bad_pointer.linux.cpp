#include "harness/scenario.h"

namespace {

outcome get(lab& lab, void* value, void* length) {
  const socket_handle s = lab.socket();
  return lab.observe([&] {
    return ::getsockopt(s.get(), SOL_SOCKET, SO_TYPE, value, static_cast<socklen_t*>(length));
  });
}

outcome provoke(lab& lab) {
  int type = 0;
  socklen_t size = sizeof type;
  return lab.variant("value") ? get(lab, lab.bad_pointer(), &size)
                              : get(lab, &type, lab.bad_pointer());
}

outcome remedy(lab& lab) {
  int type = 0;
  socklen_t size = sizeof type;
  return get(lab, &type, &size);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, bad_pointer,
    .title = "An option is read with a pointer to memory that does not exist",
    .cause = "both pointers must lead to memory of the process: the kernel writes the value, and reads and writes its length",
    .fix = "pass the addresses of a variable for the value and of one that holds its size",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x value length",
    .provoke = provoke, .remedy = remedy)
