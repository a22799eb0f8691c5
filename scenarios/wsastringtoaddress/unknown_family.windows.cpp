#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const wchar_t* text, int family) {
  std::wstring copy = text;  // the call takes no constant text
  endpoint address;
  return lab.observe([&] {
    return ::WSAStringToAddressW(copy.data(), family, nullptr, address.data(), address.size_out());
  });
}

outcome provoke(lab& lab) { return read(lab, L"127.0.0.1", 12345); }

outcome remedy(lab& lab) { return read(lab, L"127.0.0.1", AF_INET); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, unknown_family,
    .title = "WSAStringToAddress for a family that it cannot read",
    .cause = "the call reads IPv4 and IPv6 addresses only",
    .fix = "say AF_INET or AF_INET6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
