#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC));
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, c.client.get(), &event); },
           "epoll_ctl");
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::epoll_wait(epoll.get(), &event, 1, -1); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC));
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, c.client.get(), &event); },
           "epoll_ctl");
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  return lab.observe_once([&] {
    int ready;
    do {
      ready = ::epoll_wait(epoll.get(), &event, 1, -1);
    } while (ready == -1 && errno == EINTR);
    return ready;
  });
}

}  // namespace

SOCKERR_SCENARIO(epoll_wait, interrupted,
    .title = "A signal interrupts the wait for something to happen",
    .cause = "the handler ran before anything happened; no flag of the handler makes this call go on",
    .fix = "make the call again with what is left of the time, or block the signal meanwhile",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
