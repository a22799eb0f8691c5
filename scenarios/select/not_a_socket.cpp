#include "harness/scenario.h"

namespace {

/// Waits for a socket that has something to read, and perhaps for a file.
outcome wait_for_data(lab& lab, bool and_file) {
  const native_socket file = lab.open_file();
  const socket_handle s = lab.udp4();
  const endpoint here = lab.bind(s, lab.loopback4());
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, here.data(), here.size()); }, "sendto");
  lab.await(s, POLLIN);
  const int count = static_cast<int>(file > s.get() ? file : s.get()) + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s.get(), &watched);
  if (and_file) FD_SET(file, &watched);
  timeval at_once{};
  int ready = -1;
  const outcome seen = lab.observe_once(
      [&] { return ready = ::select(count, &watched, nullptr, nullptr, &at_once); });
  return seen.failed ? seen : lab.with_detail(seen, "ready", ready);
}

outcome provoke(lab& lab) { return wait_for_data(lab, true); }

outcome remedy(lab& lab) { return wait_for_data(lab, false); }

}  // namespace

SOCKERR_SCENARIO(select, not_a_socket,
    .title = "Waiting in select for something that is no socket",
    .cause = "select of Winsock knows sockets only; on POSIX it takes any descriptor, and a file is always ready",
    .fix = "give select sockets only; wait for other things with what the platform has for them",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
