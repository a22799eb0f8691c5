#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int length) {
  const socket_handle s = lab.tcp4();
  const char value[64] = {SO_SYNCHRONOUS_NONALERT};
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_OPENTYPE, value, length); });
}

outcome provoke(lab& lab) { return set(lab, lab.number_in_variant("length_")); }
outcome remedy(lab& lab) { return set(lab, sizeof(int)); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, length_of_open_type,
    .title = "The length given for SO_OPENTYPE is not the size of an int",
    .cause = "a length less than that of an int is refused, unless it is negative; a longer one is not looked at",
    .fix = "give an int and its size; it changes how this thread makes its next sockets, whichever socket was named",
    .kind = programmer,
    .variants = "length_0 length_1 length_2 length_4 length_8 length_negative",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
