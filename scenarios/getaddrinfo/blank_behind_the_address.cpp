#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "127.0.0.1 "); }
outcome remedy(lab& lab) { return resolve(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, blank_behind_the_address,
    .title = "An address with a blank behind it",
    .cause = "with the blank the text is no address, so glibc looks for a host of that name; Winsock ignores the blank",
    .fix = "remove blanks and ends of lines from what was read or entered",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
