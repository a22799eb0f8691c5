#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  auto* from = static_cast<off_t*>(lab.bad_pointer());
  return lab.observe([&] { return ::sendfile(c.client.get(), file, from, 16); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  off_t begin = 0, *from = &begin;
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, from, 16); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, bad_offset_pointer,
    .title = "The offset is at an address that does not exist",
    .cause = "the pointer leads outside the memory of the process",
    .fix = "pass the address of an off_t, or a null pointer to use the place of the file",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
