#include "harness/scenario.h"

namespace {

/// A socket whose non-blocking attempt was refused.
socket_handle refused_socket(lab& lab, const socket_handle& deaf) {
  const endpoint where = lab.bind(deaf, lab.loopback());
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "somebody listens");
  lab.await(s, POLLOUT);
  return s;
}

outcome read_error(lab& lab, const socket_handle& s, int& error) {
  socklen_t size = sizeof error;
  auto* bytes = reinterpret_cast<char*>(&error);
  return lab.observe_once(
      [&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_ERROR, bytes, &size); });
}

outcome provoke(lab& lab) {
  const socket_handle deaf = lab.socket(), s = refused_socket(lab, deaf);
  int error = 0;
  socklen_t size = sizeof error;
  auto* bytes = reinterpret_cast<char*>(&error);
  lab.must([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_ERROR, bytes, &size); }, "SO_ERROR");
  lab.require(error == refused_code, "the first reading does not tell of the refusal");
  const outcome seen = read_error(lab, s, error);
  return seen.failed ? seen : lab.with_detail(seen, "refusal", error == refused_code ? 1 : 0);
}

outcome remedy(lab& lab) {
  const socket_handle deaf = lab.socket(), s = refused_socket(lab, deaf);
  int error = 0;
  const outcome seen = read_error(lab, s, error);
  lab.require(error == refused_code, "the first reading does not tell of the refusal");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, error_read_again,
    .title = "SO_ERROR may be there to be read once only",
    .cause = "POSIX clears the error when it is read, so the second reader takes a refusal for a success; Windows keeps it",
    .fix = "read SO_ERROR once after an attempt and keep what it said",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
