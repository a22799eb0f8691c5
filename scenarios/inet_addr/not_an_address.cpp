#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct wrong_text {
  const char* word;
  const char* text;
};
constexpr wrong_text texts[] = {{"empty", ""}, {"blanks", "  "}, {"octet_256", "127.0.0.256"},
                                {"five_parts", "127.0.0.0.1"}, {"leading_dot", ".127.0.0"},
                                {"leading_blank", " 127.0.0.1"}, {"inner_blank", "127.0.0. 1"},
                                {"negative", "127.0.0.-1"}, {"in_brackets", "[127.0.0.1]"},
                                {"ipv6", "::1"}, {"letter", "a"},
                                {"trailing_letter", "127.0.0.0a"}, {"with_port", "127.0.0.1:80"},
                                {"hexadecimal_without_digits", "127.0.0.0x"}};

outcome read(lab& lab, const char* text) {
  return lab.observe([&] { return ::inet_addr(text) == INADDR_NONE ? -1 : 0; });
}

outcome provoke(lab& lab) {
  for (const wrong_text& t : texts)
    if (lab.variant(t.word)) return read(lab, t.text);
  throw std::logic_error("the variant names no text");
}

outcome remedy(lab& lab) { return read(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(inet_addr, not_an_address,
    .title = "inet_addr says that a text is no address, but not by a code",
    .cause = "it returns INADDR_NONE and leaves the last error as it was: what is read there belongs to an earlier call",
    .fix = "compare the result with INADDR_NONE and do not look for a code; better use inet_pton",
    .kind = programmer,
    .variants = "empty blanks octet_256 five_parts leading_dot leading_blank inner_blank negative in_brackets ipv6 letter trailing_letter with_port hexadecimal_without_digits",
    .provoke = provoke, .remedy = remedy)
