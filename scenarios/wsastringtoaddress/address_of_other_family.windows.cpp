#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const wchar_t* text, int family) {
  std::wstring copy = text;  // the call takes no constant text
  endpoint address;
  return lab.observe([&] {
    return ::WSAStringToAddressW(copy.data(), family, nullptr, address.data(), address.size_out());
  });
}

outcome provoke(lab& lab) { return read(lab, L"::1", AF_INET); }

outcome remedy(lab& lab) { return read(lab, L"::1", AF_INET6); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, address_of_other_family,
    .title = "WSAStringToAddress reads an IPv6 address as an IPv4 one",
    .cause = "the caller says which family the text has, and it has another",
    .fix = "say AF_INET6 for texts with colons",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
