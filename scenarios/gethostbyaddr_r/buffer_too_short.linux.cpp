#include "harness/scenario.h"

namespace {

outcome name_of_loopback(lab& lab, size_t room) {
  lab.own_name_server();
  in_addr asked{};
  lab.require(::inet_pton(AF_INET, "192.0.2.1", &asked) == 1, "no address");
  char memory[2048];
  hostent host;
  hostent* found = nullptr;
  int host_error = 0;
  return lab.observe([&] {
    return ::gethostbyaddr_r(&asked, sizeof asked, AF_INET, &host, memory, room, &found,
                             &host_error) == 0
               ? 0
               : -1;
  });
}

outcome provoke(lab& lab) { return name_of_loopback(lab, 8); }

outcome remedy(lab& lab) { return name_of_loopback(lab, 2048); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr_r, buffer_too_short,
    .title = "The memory for the answer of gethostbyaddr_r is too short",
    .cause = "names and addresses of the host are put into the memory that the caller gives",
    .fix = "call again with twice as much as long as it says so",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
