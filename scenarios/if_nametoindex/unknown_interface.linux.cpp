#include "harness/scenario.h"

namespace {

outcome find(lab& lab, const char* name) {
  return lab.observe([&] { return ::if_nametoindex(name) == 0 ? -1 : 0; });
}

outcome provoke(lab& lab) { return find(lab, lab.setting()); }

outcome remedy(lab& lab) { return find(lab, "lo"); }

}  // namespace

SOCKERR_SCENARIO(if_nametoindex, unknown_interface,
    .title = "The number of an interface that does not exist",
    .cause = "no network interface has that name in the network of this process",
    .fix = "take the names from if_nameindex; they can change, and differ between machines",
    .kind = environment,
    .variants = "nosuch0 name_above_fifteen_bytes",
    .provoke = provoke, .remedy = remedy)
