#include "harness/scenario.h"

namespace {

outcome write(lab& lab, std::size_t room) {
  in_addr address{};
  wchar_t text[16];
  return lab.observe([&] { return as_status(::InetNtopW(AF_INET, &address, text, room)); });
}

outcome provoke(lab& lab) { return write(lab, 4); }

outcome remedy(lab& lab) { return write(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(inetntopw, buffer_too_short,
    .title = "InetNtop with too little room for the text",
    .cause = "the text and its end do not fit into the buffer",
    .fix = "give room for INET6_ADDRSTRLEN characters",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
