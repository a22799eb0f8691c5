#include "harness/scenario.h"

namespace {

outcome take(lab& lab, bool out_of_reservation) {
  const socket_handle holder = lab.socket(), s = lab.socket();
  INET_PORT_RESERVATION_INSTANCE reserved = reserve_port(holder.get());
  DWORD size = 0;
  if (out_of_reservation)
    lab.must(
        [&] {
          return ::WSAIoctl(s.get(), SIO_ASSOCIATE_PORT_RESERVATION, &reserved.Token,
                            sizeof reserved.Token, nullptr, 0, &size, nullptr, nullptr);
        },
        "SIO_ASSOCIATE_PORT_RESERVATION");
  const endpoint where = lab.loopback().with_port(ntohs(reserved.Reservation.StartPort));
  return lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return take(lab, false); }

outcome remedy(lab& lab) { return take(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, reserved_port,
    .title = "A port that is reserved cannot be taken, although nobody uses it",
    .cause = "a program has set the port aside for itself (netsh int ipv4 show excludedportrange protocol=tcp lists such ranges); often it is Hyper-V, WSL or Docker",
    .fix = "choose a port outside these ranges, or reserve one and take it with SIO_ASSOCIATE_PORT_RESERVATION; ranges of Hyper-V move when winnat is restarted (net stop winnat, net start winnat)",
    .kind = environment,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
