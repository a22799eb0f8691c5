#include "harness/scenario.h"

namespace {

/// Sets a timeout of 1.5 s as `limit` and says how many milliseconds came of it.
template <class Limit>
outcome set(lab& lab, const Limit& limit) {
  const socket_handle s = lab.socket();
  const char* value = reinterpret_cast<const char*>(&limit);
  const outcome seen = lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_RCVTIMEO, value, sizeof limit); });
  DWORD now = 0;
  int size = sizeof now;
  char* result = reinterpret_cast<char*>(&now);
  lab.must([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_RCVTIMEO, result, &size); },
           "getsockopt");
  return lab.with_detail(seen, "milliseconds", static_cast<long long>(now));
}

outcome provoke(lab& lab) { return set(lab, timeval{1, 500000}); }

outcome remedy(lab& lab) { return set(lab, DWORD{1500}); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, timeout_as_timeval,
    .title = "A timeout given as a timeval becomes a thousand times shorter",
    .cause = "Winsock takes a DWORD of milliseconds: it reads the seconds of the timeval as one and ignores the rest",
    .fix = "give the milliseconds as a DWORD",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
