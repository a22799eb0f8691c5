#include "harness/scenario.h"

namespace {

struct wish {
  const char* word;
  BYTE major, minor;
};
constexpr wish wishes[] = {{"v1_2", 1, 2},     {"v1_255", 1, 255}, {"v2_3", 2, 3},
                           {"v2_255", 2, 255}, {"v3_0", 3, 0},     {"v255_0", 255, 0}};

/// Starts Winsock, and says whether the program may use the version that it asked for.
outcome start(lab& lab, WORD version) {
  lab.stop_winsock();
  WSADATA data{};
  const outcome seen = lab.observe_status([&] { return ::WSAStartup(version, &data); });
  return seen.failed ? seen : lab.with_detail(seen, "granted", data.wVersion == version);
}

outcome provoke(lab& lab) {
  wish asked{};
  for (const wish& w : wishes)
    if (lab.variant(w.word)) asked = w;
  return start(lab, MAKEWORD(asked.major, asked.minor));
}

outcome remedy(lab& lab) { return start(lab, MAKEWORD(2, 2)); }

}  // namespace

SOCKERR_SCENARIO(wsastartup, version_not_granted,
    .title = "WSAStartup succeeds, but with another version than it was asked for",
    .cause = "Winsock has 1.0, 1.1, 2.0, 2.1 and 2.2; for any other the program gets the next lower one, of which only wVersion tells",
    .fix = "ask for version 2.2, and compare it with wVersion",
    .kind = programmer,
    .variants = "v1_2 v1_255 v2_3 v2_255 v3_0 v255_0",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
