#include "harness/scenario.h"

namespace {

using socket_maker = socket_handle (lab::*)();

/// Makes a new socket for each attempt, and gives up when trying again cannot help.
int connect_with_retry(lab& lab, socket_maker make, const endpoint& where, int& attempts) {
  constexpr int most_attempts = 3;
  for (attempts = 1;; ++attempts) {
    const socket_handle s = (lab.*make)();
    if (::connect(s.get(), where.data(), where.size()) == 0) return 0;
    const bool may_pass = last_error() == refused_code || last_error() == timed_out_code;
    if (!may_pass || attempts == most_attempts) return -1;
  }
}

outcome connect_from(lab& lab, socket_maker make) {
  const socket_handle listener = lab.tcp6();
  const endpoint where = lab.bind(listener, lab.loopback6());
  lab.listen(listener);
  int attempts = 0;
  const outcome seen =
      lab.observe_once([&] { return connect_with_retry(lab, make, where, attempts); });
  return lab.with_detail(seen, "attempts", attempts);
}

outcome provoke(lab& lab) { return connect_from(lab, &lab::tcp4); }

outcome remedy(lab& lab) { return connect_from(lab, &lab::tcp6); }

}  // namespace

SOCKERR_SCENARIO(connect, programmer_error_not_retried,
    .title = "Trying again does not help a call that is wrong",
    .cause = "an IPv6 address on an AF_INET socket fails every time, so a good loop ends after one attempt",
    .fix = "make the socket with the family of the address; retry only what time can mend",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
