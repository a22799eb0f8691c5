#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const char* text) {
  char address[16];
  return lab.observe([&] { return ::inet_pton(AF_INET, text, address); });
}

outcome provoke(lab& lab) { return read(lab, nullptr); }

outcome remedy(lab& lab) { return read(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(inet_pton, no_text,
    .title = "Reading an address from a null pointer",
    .cause = "there is no text; only Winsock looks before it reads, other systems end the program",
    .fix = "check that there is a text before reading it",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
