#include "harness/cli/codes_meant.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/sockets.h"
#include "harness/text.h"

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

/// A word of a message, with what stands between it and the word before.
struct word {
  std::string text, before;
};

std::vector<word> words_of(const std::string& message) {
  std::vector<word> words;
  std::string before;
  bool inside = false;
  for (const char letter : message) {
    const bool part = std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
    if (part && !inside) words.push_back({"", std::exchange(before, "")});
    if (part)
      words.back().text += letter;
    else
      before += letter;
    inside = part;
  }
  return words;
}

/// EADDRINUSE, or connection_refused as C++ calls it.
code_list symbols_in(const std::vector<word>& words, const code_table& codes) {
  code_list found;
  for (const word& w : words) {
    add(found, codes.find(w.text));
    // Erlang's :econnrefused, but not the word "error".
    if (w.text.starts_with('e')) add(found, codes.find(in_case(w.text, std::toupper)));
    if (w.text.find('_') == std::string::npos) continue;
    for (const code_row& row : codes.rows())
      if (row.errc == w.text) add(found, &row);
  }
  return found;
}

/// Whether a word says that the number after it is an error: errno, WinError, GetLastError, code.
bool announces_error(const std::string& text) {
  static constexpr std::string_view endings[] = {"errno", "error",     "err",
                                                 "code",  "exception", "hresult"};
  const std::string lower = in_case(text, std::tolower);
  return std::ranges::any_of(endings, [&](std::string_view e) { return lower.ends_with(e); });
}

/// Whether that number is one of Windows: WinError, GetLastError, WSAGetLastError.
bool is_of_windows(const std::string& text) {
  const std::string lower = in_case(text, std::tolower);
  return lower == "winerror" || lower.ends_with("getlasterror");
}

/// Whether two words are what C++ prints of an error_code: system:98, generic:98.
bool is_error_code(const std::string& category, const word& number) {
  return (category == "system" || category == "generic") && number.before == ":";
}

/// [Errno 98], [WinError 10048], os error 104, errno: -98, code 10061, system:98, 0x8007274D. In
/// brackets a number of Winsock needs no such word, "cannot connect (10061)", and none needs it at
/// the end: "Can't connect to MySQL server on 'db' (111)".
code_list numbers_in(const std::vector<word>& words, const code_table& codes, std::string& note) {
  constexpr std::size_t hresult_letters = 10, furthest = 6;  // as in "GetLastError() = "
  code_list found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& [text, before] = words[i];
    const bool is_hresult = text.starts_with("0x") && text.size() == hresult_letters;
    const bool is_told =
        i > 0 && is_number(text) && before.size() <= furthest &&
        (announces_error(words[i - 1].text) || is_error_code(words[i - 1].text, words[i]));
    // 98.5 and 10.0.0.1:80 are no errors.
    const bool goes_on =
        i + 1 < words.size() && (words[i + 1].before == "." || words[i + 1].before == ":");
    const bool in_brackets = is_number(text) && (before.ends_with('(') || before.ends_with('['));
    // But bind(2) is a page of the manual.
    const bool at_end = in_brackets && i + 1 == words.size() && before.ends_with(" (");
    if (!is_hresult && ((!is_told && !in_brackets) || goes_on)) continue;
    const std::string number = (before.ends_with('-') ? "-" : "") + text;
    const bool of_windows = !is_hresult && (!is_told || is_of_windows(words[i - 1].text));
    for (const code_row* row : codes_of_number(number, codes, note))
      if (!of_windows || row->domain == code_domain::winsock ||
          (at_end && row->domain == code_domain::errno_code))
        add(found, row);
  }
  return found;
}

std::string system_message(const native_code& code) {
  if (code.domain == code_domain::gai) return ::gai_strerror(code.number);
  return std::system_category().message(code.number);
}

/// "Address already in use" or what else this system, another one or a runtime says for a code; of
/// two texts of which one is in the other, the longer one.
code_list descriptions_in(const std::string& message, const code_table& codes) {
  const std::string heard = in_case(message, std::tolower);
  std::vector<std::pair<std::string, const code_row*>> found;
  const auto hear = [&](const std::string& text, const code_row* row) {
    const std::string says = in_case(text, std::tolower);
    // Systems say "Unknown error" of a number that they do not know, and glibc of one that it does.
    if (!says.empty() && says != "unknown error" && heard.find(says) != std::string::npos)
      found.emplace_back(says, row);
  };
  for (const native_code& code : native_codes) {
    if (code.domain != last_error_domain && code.domain != resolver_domain) continue;
    hear(system_message(code), codes.find(code.symbol));
  }
  for (const code_row& row : codes.rows())
    for (const std::string& text : row.says) hear(text, &row);
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

std::vector<std::string> calls_in(const std::string& message, const std::set<std::string>& known) {
  // A runtime's listen binds as well.
  static const std::map<std::string, std::vector<std::string>> other_names = {
      {"listen", {"bind", "listen"}},
      {"dial", {"connect"}},
      {"read", {"recv"}},
      {"write", {"send"}}};
  std::vector<std::string> calls;
  for (const word& w : words_of(message)) {
    const std::string name = in_case(w.text, std::tolower);
    const auto other = other_names.find(name);
    for (const std::string& call :
         other != other_names.end() ? other->second : std::vector<std::string>{name})
      if (known.contains(call) && std::ranges::find(calls, call) == calls.end())
        calls.push_back(call);
  }
  return calls;
}

bool says_no_error(const std::string& typed) {
  const std::vector<word> words = words_of(typed);
  if (words.empty()) return false;
  const auto& [text, before] = words.back();
  const std::string last = in_case(text, std::tolower);
  if (last == "error")
    return words.size() > 1 && in_case(words[words.size() - 2].text, std::tolower) == "no";
  const bool part_of_address = before.ends_with('.') || before.ends_with(':');
  return last == "success" || (last == "0" && !part_of_address);
}

bool says_sigpipe(const std::string& typed) {
  const std::string heard = in_case(typed, std::tolower);
  const std::vector<word> words = words_of(heard);
  // A shell adds 128 to the number of the signal.
  const bool exits =
      std::ranges::any_of(words, [](const word& w) { return w.text.starts_with("exit"); });
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].text == "sigpipe" || (exits && words[i].text == "141") ||
        (i > 0 && words[i].text == "13" && words[i - 1].text.starts_with("signal")))
      return true;
  return false;
}

codes_meant understand(const std::string& typed, const code_table& codes) {
  codes_meant meant;
  meant.codes = codes_of_number(typed, codes, meant.note);
  if (!meant.codes.empty()) return meant;
  if (const code_row* row = codes.find(in_case(typed, std::toupper))) return {{row}, ""};

  const std::vector<word> words = words_of(typed);
  if (const code_list symbols = symbols_in(words, codes); !symbols.empty()) return {symbols, ""};
  meant.note.clear();
  meant.codes = numbers_in(words, codes, meant.note);
  const code_list described = descriptions_in(typed, codes);
  code_list both = meant.codes;
  std::erase_if(both, [&](const code_row* row) { return !holds(described, row); });
  if (meant.codes.empty()) return {described, ""};
  if (!both.empty()) meant.codes = both;
  return meant;
}

}  // namespace sockerr
