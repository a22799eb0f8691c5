#include "harness/scenario.h"

namespace {

outcome copy(lab& lab, const socket_handle& from) {
  const socket_handle to = lab.new_file(O_RDWR);
  return lab.observe(
      [&] { return ::copy_file_range(from.get(), nullptr, to.get(), nullptr, 5, 0); });
}

outcome provoke(lab& lab) { return copy(lab, lab.connected().client); }

outcome remedy(lab& lab) { return copy(lab, lab.new_file(O_RDWR)); }

}  // namespace

SOCKERR_SCENARIO(copy_file_range, from_socket,
    .title = "Copying from a socket into a file as if it were a file, too",
    .cause = "the call copies between regular files only",
    .fix = "use splice twice, into a pipe and out of it; or recv and write",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
