#include "harness/cli/codes_meant.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <regex>
#include <system_error>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/sockets.h"

namespace sockerr {
namespace {

using code_list = std::vector<const code_row*>;

std::string in_case(std::string text, int (*letter)(int)) {
  std::ranges::transform(text, text.begin(),
                         [&](unsigned char c) { return static_cast<char>(letter(c)); });
  return text;
}

bool holds(const code_list& list, const code_row* row) {
  return std::ranges::find(list, row) != list.end();
}

void add(code_list& list, const code_row* row) {
  if (row != nullptr && !holds(list, row)) list.push_back(row);
}

/// The whole number that a text is: decimal, negative or 0x hexadecimal.
bool to_number(const std::string& text, long long& number) {
  char* end = nullptr;
  errno = 0;
  number = std::strtoll(text.c_str(), &end, 0);
  return !text.empty() && *end == '\0' && errno == 0;
}

/// All codes that a number can mean: as it is, without the sign that it has as an int, wrapped into
/// an HRESULT, or negated, as some libraries return it.
code_list codes_of_number(const std::string& text, const code_table& codes, std::string& note) {
  long long number = 0;
  if (!to_number(text, number)) return {};
  if (code_list found = codes.with_number(number); !found.empty()) return found;
  constexpr long long beyond_32_bits = 1LL << 32;
  if (number > 0 && number < beyond_32_bits)
    if (code_list found = codes.with_number(number - beyond_32_bits); !found.empty()) return found;
  const auto bits = static_cast<unsigned long long>(number) & 0xFFFFFFFFULL;
  if ((bits & 0xFFFF0000ULL) == 0x80070000ULL) {
    const auto wrapped = static_cast<long long>(bits & 0xFFFF);
    note = text + " is an HRESULT that wraps the Win32 code " + std::to_string(wrapped);
    code_list found = codes.with_number(wrapped);
    std::erase_if(found, [](const code_row* c) { return c->domain != code_domain::winsock; });
    return found;
  }
  note = text + " is a negated code, as some libraries return it";
  if (number == std::numeric_limits<long long>::min()) return {};
  return codes.with_number(-number);
}

/// The parts of a text that a pattern's group matches.
std::vector<std::string> parts(const std::string& text, const std::regex& pattern, int group) {
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    found.push_back((*match)[static_cast<std::size_t>(group)]);
  return found;
}

/// EADDRINUSE, or connection_refused as C++ calls it.
code_list symbols_in(const std::string& message, const code_table& codes) {
  static const std::regex word("[A-Za-z0-9_]+");
  code_list found;
  for (const std::string& w : parts(message, word, 0)) {
    add(found, codes.find(w));
    if (w.find('_') == std::string::npos) continue;
    for (const code_row& row : codes.rows())
      if (row.errc == w) add(found, &row);
  }
  return found;
}

/// [Errno 98], [WinError 10048], os error 104, errno: -98, code 10061, 0x8007274D.
code_list numbers_in(const std::string& message, const code_table& codes, std::string& note) {
  static const std::regex after_a_word(
      "(errno|error|err|code|exception|hresult)[^A-Za-z0-9-]{0,6}(-?[0-9]+)(?![.:]?[A-Za-z0-9])",
      std::regex::icase);
  static const std::regex hresult("0x[0-9a-f]{8}", std::regex::icase);
  std::vector<std::string> numbers = parts(message, hresult, 0);
  for (std::string& number : parts(message, after_a_word, 2)) numbers.push_back(std::move(number));
  code_list found;
  for (const std::string& number : numbers)
    for (const code_row* row : codes_of_number(number, codes, note)) add(found, row);
  return found;
}

std::string system_message(const native_code& code) {
  if (code.domain == code_domain::gai) return ::gai_strerror(code.number);
  return std::system_category().message(code.number);
}

/// "Address already in use" or what else this system says for a code; of two texts of which one is
/// in the other, the longer one.
code_list words_in(const std::string& message, const code_table& codes) {
  const std::string heard = in_case(message, std::tolower);
  std::vector<std::pair<std::string, const code_row*>> found;
  for (const native_code& code : native_codes) {
    if (code.domain != last_error_domain && code.domain != resolver_domain) continue;
    const std::string says = in_case(system_message(code), std::tolower);
    if (!says.empty() && heard.find(says) != std::string::npos)
      found.emplace_back(says, codes.find(code.symbol));
  }
  code_list longest;
  for (const auto& one : found)
    if (std::ranges::none_of(found, [&](const auto& other) {
          return other.first.size() > one.first.size() &&
                 other.first.find(one.first) != std::string::npos;
        }))
      add(longest, one.second);
  return longest;
}

}  // namespace

bool says_no_error(const std::string& typed) {
  static const std::regex ending("(^|[^a-z0-9.:])(0|0x0+|success|no error)[^a-z0-9]*$",
                                 std::regex::icase);
  return std::regex_search(typed, ending);
}

codes_meant understand(const std::string& typed, const code_table& codes) {
  codes_meant meant;
  meant.codes = codes_of_number(typed, codes, meant.note);
  if (!meant.codes.empty()) return meant;
  if (const code_row* row = codes.find(in_case(typed, std::toupper))) return {{row}, ""};

  if (const code_list symbols = symbols_in(typed, codes); !symbols.empty()) return {symbols, ""};
  meant.note.clear();
  meant.codes = numbers_in(typed, codes, meant.note);
  const code_list words = words_in(typed, codes);
  code_list both = meant.codes;
  std::erase_if(both, [&](const code_row* row) { return !holds(words, row); });
  if (meant.codes.empty()) return {words, ""};
  if (!both.empty()) meant.codes = both;
  return meant;
}

}  // namespace sockerr
