#include "harness/scenario.h"

namespace {

outcome look(lab& lab, native_socket s) {
  pollfd entry{s, POLLIN | POLLOUT, 0};
  const outcome seen = lab.observe_once([&] { return ::poll(&entry, 1, 0); });
  return lab.with_events(seen, entry.revents);
}

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  char block[4096];
  while (::read(file, block, sizeof block) > 0) continue;
  return look(lab, file);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return look(lab, c.client.get());
}

}  // namespace

SOCKERR_SCENARIO(poll, not_a_socket,
    .title = "A file is ready for everything, even at its end",
    .cause = "poll takes any descriptor, and an ordinary file never makes anybody wait: a program that waits for it to grow turns at full speed",
    .fix = "wait for sockets and pipes; for files there is inotify",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
