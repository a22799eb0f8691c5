#include "harness/scenario.h"

namespace {

outcome begin(lab& lab, WSAQUERYSETW* query) {
  HANDLE lookup = nullptr;
  const outcome seen =
      lab.observe_once([&] { return ::WSALookupServiceBeginW(query, LUP_RETURN_ADDR, &lookup); });
  if (!seen.failed) ::WSALookupServiceEnd(lookup);
  return seen;
}

outcome provoke(lab& lab) { return begin(lab, nullptr); }

outcome remedy(lab& lab) {
  WSAQUERYSETW query = query_for_localhost();
  return begin(lab, &query);
}

}  // namespace

SOCKERR_SCENARIO(wsalookupservicebegin, no_query,
    .title = "A lookup that does not say what is looked for",
    .cause = "the WSAQUERYSET says what to look for; without it there is nothing to do",
    .fix = "pass the address of a WSAQUERYSET",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
