#include "harness/scenario.h"

namespace {

outcome begin(lab& lab, WSAQUERYSETW* query) {
  HANDLE lookup = nullptr;
  const outcome seen =
      lab.observe_once([&] { return ::WSALookupServiceBeginW(query, LUP_RETURN_ADDR, &lookup); });
  if (!seen.failed) ::WSALookupServiceEnd(lookup);
  return seen;
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  WSAQUERYSETW query = query_for_localhost();
  return begin(lab, &query);
}

outcome remedy(lab& lab) {
  WSAQUERYSETW query = query_for_localhost();
  return begin(lab, &query);
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicebegin, without_startup,
    .title = "A lookup before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
