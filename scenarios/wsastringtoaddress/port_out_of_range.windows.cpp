#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const wchar_t* text, int family) {
  std::wstring copy = text;  // the call takes no constant text
  endpoint address;
  return lab.observe([&] {
    return ::WSAStringToAddressW(copy.data(), family, nullptr, address.data(), address.size_out());
  });
}

outcome provoke(lab& lab) {
  if (lab.variant("zero")) return read(lab, L"127.0.0.1:0", AF_INET);
  return read(lab, lab.variant("decimal") ? L"127.0.0.1:65537" : L"127.0.0.1:0x10000", AF_INET);
}

outcome remedy(lab& lab) { return read(lab, L"127.0.0.1:65535", AF_INET); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, port_out_of_range,
    .title = "WSAStringToAddress with a port above 65535, or with port 0",
    .cause = "a port has 16 bits, and a text that names a port must name one that exists",
    .fix = "write a port between 1 and 65535, or none at all",
    .kind = programmer,
    .variants = "decimal hexadecimal zero",
    .provoke = provoke, .remedy = remedy)
