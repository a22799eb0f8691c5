#include "harness/scenario.h"

namespace {

constexpr int many = FD_SETSIZE + 1;

/// A set with room for all of them, as fd_set has with FD_SETSIZE defined so.
struct large_set {
  u_int count;
  SOCKET sockets[many];
};

/// Waits for many sockets, of which the last has something to read, and says how many were ready.
outcome wait_for_all(lab& lab, bool in_large_set) {
  socket_handle all[many];
  endpoint last;
  for (socket_handle& s : all) {
    s = lab.udp4();
    last = lab.bind_ephemeral(s, lab.loopback4());
  }
  lab.must([&] { return ::sendto(all[0].get(), "hello", 5, 0, last.data(), last.size()); },
           "sendto");
  lab.await(all[many - 1], POLLIN);
  fd_set watched;
  FD_ZERO(&watched);
  large_set large{};
  for (const socket_handle& s : all) {
    FD_SET(s.get(), &watched);
    large.sockets[large.count++] = s.get();
  }
  auto* set = in_large_set ? reinterpret_cast<fd_set*>(&large) : &watched;
  timeval at_once{};
  const outcome seen =
      lab.observe_once([&] { return ::select(0, set, nullptr, nullptr, &at_once); });
  return seen.failed ? seen : lab.with_detail(seen, "ready", seen.returned);
}

outcome provoke(lab& lab) { return wait_for_all(lab, false); }

outcome remedy(lab& lab) { return wait_for_all(lab, true); }

}  // namespace

SOCKERR_SCENARIO(select, too_many_sockets,
    .title = "select never reports the 65th socket of a set",
    .cause = "FD_SET leaves a socket out when the set is full, and says nothing; unless the program defines FD_SETSIZE, a set holds 64",
    .fix = "define FD_SETSIZE as large as needed before including winsock2.h, or use WSAPoll",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
