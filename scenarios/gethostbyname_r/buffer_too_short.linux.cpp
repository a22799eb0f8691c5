#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, size_t room) {
  lab.own_name_server();
  char memory[2048];
  hostent host;
  hostent* found = nullptr;
  int host_error = 0;
  return lab.observe([&] {
    return ::gethostbyname_r("known.test", &host, memory, room, &found, &host_error) == 0 ? 0 : -1;
  });
}

outcome provoke(lab& lab) { return resolve(lab, 8); }

outcome remedy(lab& lab) { return resolve(lab, 2048); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname_r, buffer_too_short,
    .title = "The memory for the answer of gethostbyname_r is too short",
    .cause = "names and addresses of the host are put into the memory that the caller gives",
    .fix = "call again with twice as much as long as it says so",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
