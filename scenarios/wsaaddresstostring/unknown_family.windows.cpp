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

outcome provoke(lab& lab) {
  endpoint address = lab.loopback4();
  address.data()->sa_family = 200;
  return write(lab, address, 64);
}

outcome remedy(lab& lab) {
  endpoint address = lab.loopback4();
  return write(lab, address, 64);
}

}  // namespace

SOCKERR_SCENARIO(wsaaddresstostring, unknown_family,
    .title = "WSAAddressToString of an address of no known family",
    .cause = "no provider knows how to write such an address",
    .fix = "fill in the family of the address: AF_INET or AF_INET6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
