#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const char* text) {
  return lab.observe([&] { return ::inet_addr(text) == INADDR_NONE ? -1 : 0; });
}

outcome provoke(lab& lab) { return read(lab, nullptr); }
outcome remedy(lab& lab) { return read(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(inet_addr, no_text,
    .title = "inet_addr without a text",
    .cause = "there is nothing to read; only Winsock looks before it reads, other systems end the program",
    .fix = "check that there is a text before reading it",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
