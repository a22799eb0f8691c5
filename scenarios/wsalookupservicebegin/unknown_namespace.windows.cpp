#include "harness/scenario.h"

namespace {

outcome begin(lab& lab, DWORD name_space) {
  WSAQUERYSETW query = query_for_localhost();
  query.dwNameSpace = name_space;
  HANDLE lookup = nullptr;
  const outcome seen =
      lab.observe_once([&] { return ::WSALookupServiceBeginW(&query, LUP_RETURN_ADDR, &lookup); });
  if (!seen.failed) ::WSALookupServiceEnd(lookup);
  return seen;
}

outcome provoke(lab& lab) { return begin(lab, 0x7777); }

outcome remedy(lab& lab) { return begin(lab, NS_DNS); }

}  // namespace

SOCKERR_SCENARIO(wsalookupservicebegin, unknown_namespace,
    .title = "A lookup in a namespace that is not installed",
    .cause = "no provider of names serves the namespace",
    .fix = "take NS_ALL, or a namespace that WSAEnumNameSpaceProviders lists",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
