#include "harness/scenario.h"

namespace {

connection watched_pair(lab& lab) {
  connection c = lab.connected();
  timeval arrived{};
  ::ioctl(c.client.get(), SIOCGSTAMP, &arrived);  // the first call turns timestamps on
  return c;
}

void receive(lab& lab, const connection& c) {
  char buffer[16];
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); }, "recv");
}

outcome ask(lab& lab, bool received) {
  const connection c = watched_pair(lab);
  if (received) receive(lab, c);
  timeval arrived{};
  return lab.observe([&] { return ::ioctl(c.client.get(), SIOCGSTAMP, &arrived); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

outcome aftermath(lab& lab) {
  const connection c = watched_pair(lab);
  timeval arrived{};
  lab.require(::ioctl(c.client.get(), SIOCGSTAMP, &arrived) == -1, "something was received");
  receive(lab, c);
  return lab.observe([&] { return ::ioctl(c.client.get(), SIOCGSTAMP, &arrived); });
}

}  // namespace

SOCKERR_SCENARIO(ioctl, no_timestamp_yet,
    .title = "Asking when the last datagram came, before any was received",
    .cause = "there is no time to give until the socket has received something",
    .fix = "ask after a successful receive, or use SO_TIMESTAMP",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
