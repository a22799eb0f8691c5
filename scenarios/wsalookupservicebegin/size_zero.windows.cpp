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
  WSAQUERYSETW query = query_for_localhost();
  query.dwSize = 0;
  return begin(lab, &query);
}

outcome remedy(lab& lab) {
  WSAQUERYSETW query = query_for_localhost();
  return begin(lab, &query);
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicebegin, size_zero,
    .title = "A lookup whose WSAQUERYSET does not say how long it is",
    .cause = "the size tells which version of the structure this is",
    .fix = "set dwSize to sizeof(WSAQUERYSET) first",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
