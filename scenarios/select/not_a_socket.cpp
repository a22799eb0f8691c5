#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  const int count = static_cast<int>(file) + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(file, &watched);
  timeval at_once{};
  return lab.observe_once([&] { return ::select(count, &watched, nullptr, nullptr, &at_once); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  const int count = static_cast<int>(s.get()) + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s.get(), &watched);
  timeval at_once{};
  return lab.observe_once([&] { return ::select(count, &watched, nullptr, nullptr, &at_once); });
}

}  // namespace

SOCKERR_SCENARIO(select, not_a_socket,
    .title = "Waiting in select for something that is no socket",
    .cause = "select of Winsock knows sockets only; on POSIX it takes any descriptor, and a file is always ready",
    .fix = "give select sockets only; wait for other things with what the platform has for them",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
