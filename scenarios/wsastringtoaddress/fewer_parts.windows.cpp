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
  return seen.failed ? seen : lab.with_detail(seen, "last byte", ntohl(address.sin_addr.s_addr) & 0xFF);
}

outcome provoke(lab& lab) {
  return read(lab, lab.variant("three") ? L"10.1.2" : lab.variant("two") ? L"10.1" : L"10");
}
outcome remedy(lab& lab) {
  return read(lab, lab.variant("three") ? L"10.1.2.0" : lab.variant("two") ? L"10.1.0.0" : L"10.0.0.0");
}

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, fewer_parts,
    .title = "WSAStringToAddress fills a shorter address up at an unexpected place",
    .cause = "the last of fewer than four numbers fills all the bytes that are left: 10.1.2 is 10.1.0.2",
    .fix = "write all four numbers; InetPton takes nothing else",
    .kind = programmer,
    .variants = "three two one",
    .provoke = provoke, .remedy = remedy)
