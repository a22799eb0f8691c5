#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct wrong_text {
  std::string_view word;
  const char* text;
};
constexpr wrong_text texts[] = {{"blank", " "},
                                {"leading_blank", " 127.0.0.1"},
                                {"inner_blank", "127. 0.0.1"},
                                {"trailing_letter", "127.0.0.1a"},
                                {"negative", "127.0.0.-1"},
                                {"plus_sign", "127.0.0.+1"},
                                {"octal_with_8", "127.0.0.08"},
                                {"trailing_dot", "127.0.0.1."},
                                {"two_dots", "127..1"},
                                {"prefix_length", "::1/128"},
                                {"three_groups", "1:2:3"},
                                {"nine_groups", "1:2:3:4:5:6:7:8:9"},
                                {"five_digits", "::12345"},
                                {"leading_colon", ":1::"},
                                {"trailing_colon", "1:2:"},
                                {"three_colons", "1:2:::"},
                                {"two_gaps", "1::2::3"},
                                {"ipv4_end_octet_256", "1::1.2.3.256"},
                                {"opening_bracket_only", "[::1"},
                                {"closing_bracket_only", "::1]"}};

outcome resolve(lab& lab, const char* address) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) {
  for (const wrong_text& t : texts)
    if (t.word == lab.setting()) return resolve(lab, t.text);
  throw std::logic_error("the variant names no text");
}

outcome remedy(lab& lab) { return resolve(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, not_an_address,
    .title = "A text that is neither an IPv4 address nor an IPv6 one",
    .cause = "AI_NUMERICHOST allows addresses only; without it such a text would be looked up as a name, and not be found either",
    .fix = "pass the address alone, in its full form, with nothing before or behind it",
    .kind = programmer,
    .variants = "blank leading_blank inner_blank trailing_letter negative plus_sign octal_with_8 trailing_dot two_dots prefix_length three_groups nine_groups five_digits leading_colon trailing_colon three_colons two_gaps ipv4_end_octet_256 opening_bracket_only closing_bracket_only",
    .provoke = provoke, .remedy = remedy)
