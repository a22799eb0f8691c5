#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct wrong_text {
  std::string_view word;
  int family;
  const wchar_t* text;
};
constexpr wrong_text texts[] = {
    {"name", AF_INET, L"localhost"},
    {"empty", AF_INET, L""},
    {"blank", AF_INET, L" "},
    {"octet_256", AF_INET, L"127.0.0.256"},
    {"hexadecimal_octet_256", AF_INET, L"127.0.0.0x100"},
    {"hexadecimal_without_digits", AF_INET, L"127.0.0.0x"},
    {"octal_with_8", AF_INET, L"127.0.0.08"},
    {"negative_octet", AF_INET, L"127.0.0.-1"},
    {"negative_number", AF_INET, L"-1"},
    {"plus_sign", AF_INET, L"127.0.0.+1"},
    {"five_parts", AF_INET, L"127.0.0.0.1"},
    {"trailing_dot", AF_INET, L"127.1."},
    {"two_dots", AF_INET, L"127..1"},
    {"leading_blank", AF_INET, L" 127.0.0.1"},
    {"inner_blank", AF_INET, L"127. 0.0.1"},
    {"trailing_blank", AF_INET, L"127.0.0.1 "},
    {"trailing_letter", AF_INET, L"127.0.0.0a"},
    {"ipv4_in_brackets", AF_INET, L"[127.0.0.1]"},
    {"empty_ipv6", AF_INET6, L""},
    {"ipv4_as_ipv6", AF_INET6, L"127.0.0.1"},
    {"trailing_colon", AF_INET6, L"1:2:3:"},
    {"closing_bracket_only", AF_INET6, L"::1]:80"}};

outcome read(lab& lab, const wchar_t* text, int family) {
  std::wstring copy = text;  // the call takes no constant text
  endpoint address;
  return lab.observe([&] {
    return ::WSAStringToAddressW(copy.data(), family, nullptr, address.data(), address.size_out());
  });
}

const wrong_text& chosen(lab& lab) {
  for (const wrong_text& t : texts)
    if (t.word == lab.setting()) return t;
  throw std::logic_error("the variant names no text");
}

outcome provoke(lab& lab) { return read(lab, chosen(lab).text, chosen(lab).family); }

outcome remedy(lab& lab) {
  const int family = chosen(lab).family;
  return read(lab, family == AF_INET ? L"127.0.0.1" : L"::1", family);
}

}  // namespace

SOCKERR_SCENARIO(wsastringtoaddress, not_an_address,
    .title = "WSAStringToAddress of a text that is no address",
    .cause = "the text must be a numeric address of the family, with nothing around it but a port; names are for getaddrinfo",
    .fix = "write the address in numbers, or look the name up first",
    .kind = programmer,
    .variants = "name empty blank octet_256 hexadecimal_octet_256 hexadecimal_without_digits octal_with_8 negative_octet negative_number plus_sign five_parts trailing_dot two_dots leading_blank inner_blank trailing_blank trailing_letter ipv4_in_brackets empty_ipv6 ipv4_as_ipv6 trailing_colon closing_bracket_only",
    .provoke = provoke, .remedy = remedy)
