#include "harness/scenario.h"

namespace {

struct choice {
  std::string_view word;
  int option, wrong, right;
};
constexpr choice choices[] = {
    {"keepidle_0", TCP_KEEPIDLE, 0, 60},   {"keepidle_60000", TCP_KEEPIDLE, 60000, 60},
    {"keepintvl_0", TCP_KEEPINTVL, 0, 10}, {"keepintvl_60000", TCP_KEEPINTVL, 60000, 60},
    {"maxseg_10", TCP_MAXSEG, 10, 536},    {"syncnt_0", TCP_SYNCNT, 0, 3},
    {"syncnt_200", TCP_SYNCNT, 200, 3},    {"user_timeout_negative", TCP_USER_TIMEOUT, -1, 5000},
};

const choice& choice_of(const lab& lab) {
  const choice* found = choices;
  while (found->word != lab.setting(1)) ++found;
  return *found;
}

outcome set(lab& lab, int option, int value) {
  const socket_handle s = lab.socket();
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, option, &value, sizeof value); });
}

outcome provoke(lab& lab) { return set(lab, choice_of(lab).option, choice_of(lab).wrong); }

outcome remedy(lab& lab) { return set(lab, choice_of(lab).option, choice_of(lab).right); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, tcp_value_out_of_range,
    .title = "An option of TCP is given a number that is too large or too small",
    .cause = "keep-alive counts in seconds, from 1 to 32767; the user timeout counts in milliseconds and is not negative; a segment has 88 bytes or more; a connect is tried 1 to 127 times",
    .fix = "choose a value within the range, and mind the unit: 60 seconds of keep-alive are 60, not 60000",
    .kind = programmer,
    .variants = "tcp4 tcp6 x keepidle_0 keepidle_60000 keepintvl_0 keepintvl_60000 maxseg_10 syncnt_0 syncnt_200 user_timeout_negative",
    .provoke = provoke, .remedy = remedy)
