#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const wchar_t* text) {
  std::wstring copy = text;  // the call takes no constant text
  sockaddr_in address{};
  const outcome seen = lab.observe([&] {
    int length = sizeof address;
    return ::WSAStringToAddressW(copy.data(), AF_INET, nullptr,
                                 reinterpret_cast<sockaddr*>(&address), &length);
  });
  return seen.failed ? seen : lab.with_detail(seen, "port", ntohs(address.sin_port));
}

outcome provoke(lab& lab) {
  return read(lab, lab.variant("octal") ? L"127.0.0.1:010" : L"127.0.0.1:0x10");
}
outcome remedy(lab& lab) { return read(lab, L"127.0.0.1:10"); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, port_in_other_base,
    .title = "WSAStringToAddress takes a leading zero of the port for octal",
    .cause = "a port that begins with 0 is read as octal, and one that begins with 0x as hexadecimal; getaddrinfo reads both otherwise",
    .fix = "leave leading zeros out",
    .kind = programmer,
    .variants = "octal hexadecimal",
    .provoke = provoke, .remedy = remedy)
