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

outcome provoke(lab& lab) { return read(lab, L"localhost", AF_INET); }

outcome remedy(lab& lab) { return read(lab, L"127.0.0.1", AF_INET); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, not_an_address,
    .title = "WSAStringToAddress reads no names",
    .cause = "the text must be a numeric address; names are for getaddrinfo",
    .fix = "write the address in numbers, or look the name up first",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
