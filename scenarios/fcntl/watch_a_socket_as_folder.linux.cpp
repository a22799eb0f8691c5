#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, native_socket folder) {
  return lab.observe_once([&] { return ::fcntl(folder, F_NOTIFY, DN_CREATE); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  return watch(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle folder(::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return watch(lab, folder.get());
}

}  // namespace

SOCKERR_SCENARIO(fcntl, watch_a_socket_as_folder,
    .title = "Having a socket watched for new files",
    .cause = "F_NOTIFY tells of changes in a folder, and a socket is none",
    .fix = "pass the descriptor of a folder; whether a socket has data, poll tells",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
