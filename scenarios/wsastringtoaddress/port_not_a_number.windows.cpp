#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct wrong_port {
  std::string_view word;
  const wchar_t* text;
};
constexpr wrong_port texts[] = {{"missing", L"127.0.0.1:"},
                                {"two_colons", L"127.0.0.1::1"},
                                {"octal_with_8", L"127.0.0.1:08"},
                                {"hexadecimal_without_digits", L"127.0.0.1:0x"},
                                {"trailing_letter", L"127.0.0.1:0a"},
                                {"leading_blank", L"127.0.0.1: 7"},
                                {"trailing_blank", L"127.0.0.1:7 "}};

outcome read(lab& lab, const wchar_t* text) {
  std::wstring copy = text;  // the call takes no constant text
  endpoint address;
  return lab.observe([&] {
    return ::WSAStringToAddressW(copy.data(), AF_INET, nullptr, address.data(), address.size_out());
  });
}

outcome provoke(lab& lab) {
  for (const wrong_port& t : texts)
    if (t.word == lab.setting()) return read(lab, t.text);
  throw std::logic_error("the variant names no text");
}

outcome remedy(lab& lab) { return read(lab, L"127.0.0.1:7"); }

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, port_not_a_number,
    .title = "WSAStringToAddress with something else than a number as the port",
    .cause = "after a colon comes the number of a port and nothing more; one that begins with 0 is octal, one with 0x hexadecimal",
    .fix = "write the port in decimal, without leading zeros and blanks, or leave the colon out too",
    .kind = programmer,
    .variants = "missing two_colons octal_with_8 hexadecimal_without_digits trailing_letter leading_blank trailing_blank",
    .provoke = provoke, .remedy = remedy)
