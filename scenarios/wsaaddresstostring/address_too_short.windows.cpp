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

outcome provoke(lab& lab) { return write(lab, lab.loopback4().with_size(4), 64); }

outcome remedy(lab& lab) { return write(lab, lab.loopback4(), 64); }

}  // namespace

SOCKERR_SCENARIO(wsaaddresstostring, address_too_short,
    .title = "WSAAddressToString of an address that is cut off",
    .cause = "half of an address cannot be written",
    .fix = "give the size of the address itself, such as sizeof(sockaddr_in)",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
