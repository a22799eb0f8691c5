#include "harness/scenario.h"

namespace {

outcome find(lab& lab, unsigned index) {
  char name[IF_NAMESIZE];
  return lab.observe([&] { return ::if_indextoname(index, name) == nullptr ? -1 : 0; });
}

outcome provoke(lab& lab) { return find(lab, 0x7FFFFFFF); }

outcome remedy(lab& lab) { return find(lab, ::if_nametoindex("lo")); }

}  // namespace

SOCKERR_SCENARIO(if_indextoname, unknown_interface,
    .title = "The name of an interface that does not exist",
    .cause = "no network interface has that number, or it went away since the number was learnt",
    .fix = "take numbers from if_nameindex or if_nametoindex, and expect that interfaces go",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
