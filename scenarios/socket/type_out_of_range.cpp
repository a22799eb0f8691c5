#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int type) {
  return lab.observe_socket([&] { return ::socket(AF_INET, type, IPPROTO_TCP); });
}

outcome provoke(lab& lab) { return make_socket(lab, lab.variant("negative") ? -1 : 0xdead); }

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(socket, type_out_of_range,
    .title = "A socket type far outside the known numbers",
    .cause = "Linux keeps the type in the low four bits and flags above them, and refuses unknown flags before it looks for the type; Winsock only finds no such type",
    .fix = "name the type by its constant, such as SOCK_STREAM",
    .kind = programmer,
    .variants = "large negative",
    .provoke = provoke, .remedy = remedy)
