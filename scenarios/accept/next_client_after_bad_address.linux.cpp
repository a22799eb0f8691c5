#include "harness/scenario.h"

namespace {

/// Accepts with an address or a length that is wrong in the way that the variant names.
native_socket accept_badly(lab& lab, const socket_handle& listener) {
  sockaddr_storage peer;
  auto* address = reinterpret_cast<sockaddr*>(&peer);
  socklen_t size = sizeof peer;
  if (lab.variant("length_zero")) size = 0;
  if (lab.variant("length_negative")) size = static_cast<socklen_t>(-1);
  if (lab.variant("bad_pointer")) address = static_cast<sockaddr*>(lab::bad_pointer());
  return ::accept(listener.get(), address, lab.variant("null_length") ? nullptr : &size);
}

/// Whether one of the two clients has been lost: it is not waiting to be accepted any more. It may
/// also be kept open without anybody knowing.
bool is_lost(const socket_handle& listener, const socket_handle& first, const socket_handle& second) {
  pollfd waiting[] = {{listener.get(), POLLIN, 0}, {first.get(), POLLIN, 0}, {second.get(), POLLIN, 0}};
  ::poll(waiting, 3, 500);
  return (waiting[0].revents & POLLIN) == 0;
}

/// Accepts one of two clients, and then the next; says whether one was lost.
outcome accept_two(lab& lab, bool badly) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.connect(first, where);
  lab.connect(second, where);
  const socket_handle one(badly ? accept_badly(lab, listener)
                                : ::accept(listener.get(), nullptr, nullptr));
  const outcome seen = lab.observe_socket_once(
      [&] { return ::accept(listener.get(), nullptr, nullptr); });
  if (!badly || seen.failed) return seen;
  const bool lost = one.get() == no_socket && is_lost(listener, first, second);
  return lab.with_detail(seen, "lost", lost ? 1 : 0);
}

outcome provoke(lab& lab) { return accept_two(lab, true); }

outcome remedy(lab& lab) { return accept_two(lab, false); }

}  // namespace

SOCKERR_SCENARIO(accept, next_client_after_bad_address,
    .title = "A wrong pointer or length for the address costs one client; the next one gets in",
    .cause = "the connection is taken off the queue before its address is written, and closed when that fails; the listener is whole",
    .fix = "give a sockaddr_storage and its size, or two null pointers; then no client is lost",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream x bad_pointer length_zero length_negative null_length",
    .provoke = provoke, .remedy = remedy)
