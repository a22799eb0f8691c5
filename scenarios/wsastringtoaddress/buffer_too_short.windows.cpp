#include "harness/scenario.h"

namespace {

outcome read(lab& lab, int room) {
  wchar_t text[] = L"127.0.0.1";
  endpoint address;
  return lab.observe([&] {
    int length = room;
    return ::WSAStringToAddressW(text, AF_INET, nullptr, address.data(), &length);
  });
}

outcome provoke(lab& lab) { return read(lab, 0); }

outcome remedy(lab& lab) { return read(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, buffer_too_short,
    .title = "WSAStringToAddress with too little room for the address",
    .cause = "an address of the family is longer than the room that was given",
    .fix = "give room for a sockaddr_storage",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
