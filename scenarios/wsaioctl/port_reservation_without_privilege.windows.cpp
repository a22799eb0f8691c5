#include "harness/scenario.h"

namespace {

outcome take(lab& lab, bool as_ordinary_user) {
  require_administrator();
  const socket_handle holder = lab.tcp4(), s = lab.tcp4();
  INET_PORT_RESERVATION_TOKEN token = reserve_port(holder.get()).Token;
  if (as_ordinary_user) lab.drop_privileges();
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), SIO_ASSOCIATE_PORT_RESERVATION, &token, sizeof token, nullptr, 0,
                      &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return take(lab, true); }

outcome remedy(lab& lab) { return take(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, port_reservation_without_privilege,
    .title = "A port out of a reservation is not for every user",
    .cause = "only administrators may take ports that are reserved",
    .fix = "run as an administrator, or bind to a port that is not reserved",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
