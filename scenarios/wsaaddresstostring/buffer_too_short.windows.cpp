#include "harness/scenario.h"

namespace {

outcome write(lab& lab, wchar_t* text, DWORD room) {
  endpoint address = lab.loopback4();
  return lab.observe([&] {
    DWORD length = room;
    return ::WSAAddressToStringW(address.data(), static_cast<DWORD>(address.size()), nullptr, text,
                                 &length);
  });
}

outcome provoke(lab& lab) {
  wchar_t text[4];
  return lab.variant("too_short") ? write(lab, text, 4) : write(lab, nullptr, 0);
}

outcome remedy(lab& lab) {
  wchar_t text[64];
  return write(lab, text, 64);
}

}  // namespace

SOCKERR_SCENARIO(wsaaddresstostring, buffer_too_short,
    .title = "WSAAddressToString with too little room for the text",
    .cause = "the text and its end do not fit into the buffer",
    .fix = "give room for INET6_ADDRSTRLEN characters, a scope and a port; the length that is needed comes back",
    .kind = programmer,
    .variants = "too_short none",
    .provoke = provoke, .remedy = remedy)
