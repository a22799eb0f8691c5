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
  if (lab.variant("octal_part")) return read(lab, L"127.0.0.010");
  if (lab.variant("hexadecimal_part")) return read(lab, L"127.0.0.0x10");
  return read(lab, lab.variant("octal_number") ? L"010" : L"0x10");
}
outcome remedy(lab& lab) {
  const bool part = lab.variant("octal_part") || lab.variant("hexadecimal_part");
  return read(lab, part ? L"127.0.0.10" : L"10");
}

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, part_in_other_base,
    .title = "WSAStringToAddress takes a leading zero for octal",
    .cause = "a number that begins with 0 is read as octal, and one that begins with 0x as hexadecimal",
    .fix = "leave leading zeros out; InetPton refuses such a text",
    .kind = programmer,
    .variants = "octal_part octal_number hexadecimal_part hexadecimal_number",
    .provoke = provoke, .remedy = remedy)
