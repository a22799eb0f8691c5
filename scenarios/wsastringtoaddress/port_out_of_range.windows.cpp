#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const wchar_t* text, int family) {
  wchar_t copy[64]{};
  for (int i = 0; text[i] != 0; ++i) copy[i] = text[i];
  endpoint address;
  return lab.observe([&] {
    return ::WSAStringToAddressW(copy, family, nullptr, address.data(), address.size_out());
  });
}

outcome provoke(lab& lab) { return read(lab, L"127.0.0.1:65537", AF_INET); }

outcome remedy(lab& lab) { return read(lab, L"127.0.0.1:65535", AF_INET); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, port_out_of_range,
    .title = "WSAStringToAddress with a port above 65535",
    .cause = "a port has 16 bits",
    .fix = "write a port of at most 65535",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
