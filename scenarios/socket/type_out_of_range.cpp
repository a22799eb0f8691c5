#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int type) {
  return lab.observe_socket([&] { return ::socket(AF_INET, type, IPPROTO_TCP); });
}

outcome provoke(lab& lab) {
  if (lab.variant("eleven")) return make_socket(lab, 11);  // the first number that is no type
  return make_socket(lab, lab.variant("negative") ? -1 : 0xdead);
}

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(socket, type_out_of_range,
    .title = "A socket type outside the known numbers",
    .cause = "Linux keeps the type in the low four bits and flags above them, and refuses unknown flags and types from 11 on before it looks at the family; Winsock only finds no such type",
    .fix = "name the type by its constant, such as SOCK_STREAM",
    .kind = programmer,
    .variants = "large negative eleven",
    .provoke = provoke, .remedy = remedy)
