#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct wrong_text {
  std::string_view word;
  int family;
  const wchar_t* text;
};
constexpr wrong_text texts[] = {
    {"empty", AF_INET, L""},
    {"blank", AF_INET, L" "},
    {"letter", AF_INET, L"a"},
    {"octet_256", AF_INET, L"127.0.0.256"},
    {"negative", AF_INET, L"127.0.0.-1"},
    {"hexadecimal", AF_INET, L"127.0.0.0x1"},
    {"leading_zero", AF_INET, L"127.0.0.010"},
    {"two_zeros", AF_INET, L"127.0.0.00"},
    {"one_part", AF_INET, L"127"},
    {"two_parts", AF_INET, L"127.1"},
    {"three_parts", AF_INET, L"127.0.1"},
    {"five_parts", AF_INET, L"127.0.0.0.1"},
    {"decimal_number", AF_INET, L"2130706433"},
    {"hexadecimal_number", AF_INET, L"0x7f000001"},
    {"leading_blank", AF_INET, L" 127.0.0.1"},
    {"inner_blank", AF_INET, L"127. 0.0.1"},
    {"trailing_blank", AF_INET, L"127.0.0.1 "},
    {"trailing_letter", AF_INET, L"127.0.0.0a"},
    {"with_port", AF_INET, L"127.0.0.1:80"},
    {"ipv4_in_brackets", AF_INET, L"[127.0.0.1]"},
    {"ipv6_as_ipv4", AF_INET, L"::1"},
    {"ipv4_as_ipv6", AF_INET6, L"127.0.0.1"},
    {"in_brackets", AF_INET6, L"[::1]"},
    {"with_scope", AF_INET6, L"::%1"},
    {"prefix_length", AF_INET6, L"::/16"},
    {"one_group", AF_INET6, L"1111"},
    {"three_groups", AF_INET6, L"1111:2222:3333"},
    {"nine_groups", AF_INET6, L"1:2:3:4:5:6:7:8:9"},
    {"five_digits", AF_INET6, L"1::12345"},
    {"hexadecimal_prefix", AF_INET6, L"1::0x88"},
    {"blank_in_ipv6", AF_INET6, L"1:2:3: 4:5:6:7:8"},
    {"leading_colon", AF_INET6, L":1::"},
    {"trailing_colon", AF_INET6, L"1:2:"},
    {"three_colons", AF_INET6, L"1:2:::"},
    {"two_gaps", AF_INET6, L"1::2::3"},
    {"ipv4_end_too_short", AF_INET6, L"1::1.2.3"},
    {"ipv4_end_octet_256", AF_INET6, L"1::1.2.3.256"}};

/// 1 is success; 0 says that the text is no address.
outcome read(lab& lab, int family, const wchar_t* text) {
  in6_addr address{};
  return lab.observe([&] { return ::InetPtonW(family, text, &address) == 1 ? 0 : -1; });
}

const wrong_text& chosen(lab& lab) {
  for (const wrong_text& t : texts)
    if (t.word == lab.setting()) return t;
  throw std::logic_error("the variant names no text");
}

outcome provoke(lab& lab) { return read(lab, chosen(lab).family, chosen(lab).text); }

outcome remedy(lab& lab) {
  const int family = chosen(lab).family;
  return read(lab, family, family == AF_INET ? L"127.0.0.1" : L"::1");
}

}  // namespace

SOCKERR_SCENARIO(inetptonw, not_an_address,
    .title = "InetPton of a text that is no address",
    .cause = "the call returns 0, as inet_pton does, but sets the last error too, which inet_pton leaves alone",
    .fix = "give the address alone, written in full, and its family; take any result but 1 as a failure",
    .kind = programmer,
    .variants = "empty blank letter octet_256 negative hexadecimal leading_zero two_zeros one_part two_parts three_parts five_parts decimal_number hexadecimal_number leading_blank inner_blank trailing_blank trailing_letter with_port ipv4_in_brackets ipv6_as_ipv4 ipv4_as_ipv6 in_brackets with_scope prefix_length one_group three_groups nine_groups five_digits hexadecimal_prefix blank_in_ipv6 leading_colon trailing_colon three_colons two_gaps ipv4_end_too_short ipv4_end_octet_256",
    .provoke = provoke, .remedy = remedy)
