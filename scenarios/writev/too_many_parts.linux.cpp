#include "harness/scenario.h"

namespace {

char byte[1];

outcome use_parts(lab& lab, int more) {
  const connection c = lab.connected();
  static iovec parts[2000];
  for (iovec& part : parts) part = {byte, 1};
  const int count = static_cast<int>(::sysconf(_SC_IOV_MAX)) + more;
  return lab.observe_once([&] { return ::writev(c.client.get(), parts, count); });
}

outcome provoke(lab& lab) { return use_parts(lab, 1); }

outcome remedy(lab& lab) { return use_parts(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(writev, too_many_parts,
    .title = "More parts to write than one call takes",
    .cause = "the count is above IOV_MAX, which is 1024",
    .fix = "write them with several calls, or use fewer and longer ones",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
