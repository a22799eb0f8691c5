#include "harness/scenario.h"

namespace {

outcome lock(lab& lab, off_t length) {
  const socket_handle s = lab.udp4();
  struct flock wanted {};
  wanted.l_type = F_WRLCK;
  wanted.l_whence = SEEK_SET;
  wanted.l_start = 0x7FFFFFFFFFFFFFFF;
  wanted.l_len = length;
  return lab.observe([&] { return ::fcntl(s.get(), F_SETLK, &wanted); });
}

outcome provoke(lab& lab) { return lock(lab, 2); }

outcome remedy(lab& lab) { return lock(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(fcntl, lock_beyond_largest_offset,
    .title = "A lock that ends behind the largest offset",
    .cause = "begin and length together are more than an off_t can hold",
    .fix = "lock to the end with a length of 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
