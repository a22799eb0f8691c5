#include "harness/scenario.h"

namespace {

char byte[1];

outcome use_parts(lab& lab, int more) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  static iovec parts[2000];
  for (iovec& part : parts) part = {byte, 1};
  const int count = static_cast<int>(::sysconf(_SC_IOV_MAX)) + more;
  return lab.observe_once([&] { return ::readv(c.client.get(), parts, count); });
}

outcome provoke(lab& lab) { return use_parts(lab, 1); }

outcome remedy(lab& lab) { return use_parts(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(readv, too_many_parts,
    .title = "More buffers to read into than one call takes",
    .cause = "the count is above IOV_MAX, which is 1024",
    .fix = "read them with several calls, or use fewer and longer ones",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
