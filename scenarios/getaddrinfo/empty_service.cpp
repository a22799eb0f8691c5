#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  addrinfo hints{};
  hints.ai_family = AF_INET;
  hints.ai_socktype = SOCK_STREAM;
  address_list found;
  const outcome seen =
      lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", service, &hints, found.out()); });
  if (seen.failed) return seen;
  return lab.with_detail(
      seen, "port", ntohs(reinterpret_cast<const sockaddr_in*>(found.first()->ai_addr)->sin_port));
}

outcome provoke(lab& lab) { return resolve(lab, ""); }

outcome remedy(lab& lab) { return resolve(lab, "8000"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, empty_service,
    .title = "An empty text as the port silently becomes port 0",
    .cause = "an empty text is read as the number 0; only connect or bind shows that something is missing, or picks a port by itself",
    .fix = "check that a port was entered before it is used",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
