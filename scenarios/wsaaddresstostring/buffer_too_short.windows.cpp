#include "harness/scenario.h"

namespace {

outcome write(lab& lab, endpoint address, DWORD room) {
  wchar_t text[64];
  return lab.observe([&] {
    DWORD length = room;
    return ::WSAAddressToStringW(address.data(), static_cast<DWORD>(address.size()), nullptr, text,
                                 &length);
  });
}

outcome provoke(lab& lab) { return write(lab, lab.loopback4(), 4); }

outcome remedy(lab& lab) { return write(lab, lab.loopback4(), 64); }

}  // namespace

SOCKERR_SCENARIO(wsaaddresstostring, buffer_too_short,
    .title = "WSAAddressToString with too little room for the text",
    .cause = "the text and its end do not fit into the buffer",
    .fix = "give room for INET6_ADDRSTRLEN characters, a scope and a port; the length that is needed comes back",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
