#include "harness/scenario.h"

namespace {

outcome get(lab& lab, void* value, socklen_t* length) {
  const socket_handle s = lab.socket();
  return lab.observe([&] {
    return ::getsockopt(s.get(), SOL_SOCKET, SO_TYPE, static_cast<char*>(value), length);
  });
}

outcome provoke(lab& lab) {
  int type = 0;
  socklen_t size = sizeof type;
  return lab.variant("value") ? get(lab, nullptr, &size) : get(lab, &type, nullptr);
}

outcome remedy(lab& lab) {
  int type = 0;
  socklen_t size = sizeof type;
  return get(lab, &type, &size);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, null_pointer,
    .title = "An option is read with a null pointer for its value or its length",
    .cause = "getsockopt writes the value, and reads and writes its length; neither can be left out",
    .fix = "pass the addresses of a variable for the value and of one that holds its size",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram x value length",
    .provoke = provoke, .remedy = remedy)
