#include "harness/scenario.h"

namespace {

/// An epoll instance that watches whether something can be received.
socket_handle watcher(lab& lab, const socket_handle& s) {
  socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC));
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); }, "epoll_ctl");
  return epoll;
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const socket_handle epoll = watcher(lab, c.client);
  epoll_event event{};
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::epoll_pwait(epoll.get(), &event, 1, -1, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const socket_handle epoll = watcher(lab, c.client);
  epoll_event event{};
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  return lab.observe_once([&] {
    int ready;
    do {
      ready = ::epoll_pwait(epoll.get(), &event, 1, -1, nullptr);
    } while (ready == -1 && errno == EINTR);
    return ready;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  const socket_handle epoll = watcher(lab, c.client);
  epoll_event event{};
  lab.interrupted([&] { return ::epoll_pwait(epoll.get(), &event, 1, -1, nullptr); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return ::epoll_pwait(epoll.get(), &event, 1, -1, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_pwait, interrupted,
    .title = "A signal interrupts the wait for something to happen",
    .cause = "the handler ran before anything happened; no flag of the handler makes this call go on",
    .fix = "make the call again with what is left of the time, or block the signal meanwhile",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
