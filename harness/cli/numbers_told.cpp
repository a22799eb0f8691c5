#include "harness/cli/numbers_told.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::size_t furthest = 6;  // between a word and its number, as in "GetLastError() = "

bool is_hexadecimal(const std::string& text) {
  long long number = 0;
  return text.starts_with("0x") && to_number(text, number);
}

/// Whether a number is so large that it hardly counts anything: that of a Winsock error.
bool is_large(const std::string& text) {
  constexpr long long first_of_winsock = 10000;
  long long number = 0;
  return to_number(text, number) && number >= first_of_winsock;
}

/// Whether a word is a whole HRESULT or status, which needs nothing beside it.
bool is_status(const std::string& text) {
  constexpr std::size_t letters = 10;
  constexpr long long last_of_16_bits = 0xFFFF;
  long long number = 0;
  return is_hexadecimal(text) && text.size() == letters && to_number(text, number) &&
         number > last_of_16_bits;
}

/// What OpenSSL 3 makes of a system's error, error:8000274D:system library: the number with the
/// highest of 32 bits set.
std::optional<std::string> number_of_openssl(const std::vector<word>& words, std::size_t i) {
  constexpr std::size_t letters = 8;
  if (i == 0 || i + 1 == words.size() || words[i].text.size() != letters ||
      words[i].text.front() != '8' || lower(words[i - 1].text) != "error" ||
      lower(words[i + 1].text) != "system")
    return {};
  const std::string number = "0x" + words[i].text.substr(1);
  return is_hexadecimal(number) ? std::optional(number) : std::nullopt;
}

/// Whether a word says that the number after it is an error: errno, WinError, GetLastError, code.
bool announces_error(const std::string& text) {
  static constexpr std::array<std::string_view, 6> endings = {"errno", "error",     "err",
                                                              "code",  "exception", "hresult"};
  const std::string name = lower(text);
  return std::ranges::any_of(endings, [&](std::string_view e) { return name.ends_with(e); });
}

/// Whether a number is that of a program's end or of an answer, as in "exited with code 1" and
/// "HTTP error 404".
bool is_no_code(const std::vector<word>& words, std::size_t i) {
  constexpr std::size_t words_before = 4;
  for (std::size_t j = i - std::min(i, words_before); j < i; ++j) {
    const std::string name = lower(words[j].text);
    if (name.starts_with("exit") || name == "http" || name == "status") return true;
  }
  return false;
}

bool is_announced(const std::vector<word>& words, std::size_t i) {
  if (i == 0 || words[i].before.size() > furthest) return false;
  // As C++ prints an error_code: system:98.
  const std::string& told = words[i - 1].text;
  if ((told == "system" || told == "generic") && words[i].before == ":") return true;
  return announces_error(told) && (is_large(words[i].text) || !is_no_code(words, i));
}

/// Whether an announced number is one of Windows: WinError, GetLastError, WSAGetLastError, or
/// "System error 64 has occurred", as its commands say. Nobody else writes errors in hexadecimal.
bool is_of_windows(const std::vector<word>& words, std::size_t i) {
  const std::string name = lower(words[i - 1].text);
  return name == "winerror" || name.ends_with("getlasterror") || is_hexadecimal(words[i].text) ||
         (i > 1 && name == "error" && words[i - 2].text == "System" && words[i].before == " ");
}

/// "connect failed: 10061", "WSAStartup failed with 10093", "bind: 10048". A small number may count
/// something, unless a failed call ends the message with it.
bool follows_failure(const std::vector<word>& words, std::size_t i,
                     const std::set<std::string>& calls) {
  if (i == 0 || words[i].before.size() > furthest) return false;
  const bool with = i > 1 && lower(words[i - 1].text) == "with";
  const std::string told = lower(words[i - (with ? 2 : 1)].text);
  if (!told.starts_with("fail"))
    return calls.contains(told) && is_large(words[i].text) &&
           words[i].before.find_first_of(":,=") != std::string::npos;
  const bool names_call =
      std::ranges::any_of(words, [&](const word& w) { return calls.contains(lower(w.text)); });
  return is_large(words[i].text) || (names_call && i + 1 == words.size());
}

/// Whether a message speaks of a failure at all: "cannot", "couldn't", "failed", "lost".
bool tells_failure(const std::vector<word>& words) {
  static constexpr std::array<std::string_view, 8> beginnings = {"fail", "can",  "could", "unable",
                                                                 "err",  "lost", "refus", "not"};
  return std::ranges::any_of(words, [](const word& w) {
    return std::ranges::any_of(beginnings,
                               [&](std::string_view b) { return lower(w.text).starts_with(b); });
  });
}

std::optional<told_as> how_told(const std::vector<word>& words, std::size_t i,
                                const std::set<std::string>& calls) {
  const std::string &text = words[i].text, &before = words[i].before;
  if (is_status(text)) return told_as::error;
  if (!is_number(text) && !is_hexadecimal(text)) return {};
  // 98.5 and 10.0.0.1:80 are no errors.
  const bool last = i + 1 == words.size();
  if (!last && (words[i + 1].before == "." || words[i + 1].before == ":")) return {};
  if (is_announced(words, i)) return is_of_windows(words, i) ? told_as::of_windows : told_as::error;
  if (follows_failure(words, i, calls)) return told_as::error;
  if (!before.ends_with('(') && !before.ends_with('[')) return {};
  if (is_large(text)) return told_as::in_brackets;
  // But bind(2) is a page of the manual, and "names in the list (6)" is no failure.
  if (last && before.ends_with(" (") && tells_failure(words)) return told_as::at_end;
  return {};
}

}  // namespace

std::vector<word> words_of(const std::string& message) {
  std::vector<word> words;
  std::string before;
  bool inside = false;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const char letter = message[i];
    const bool part = std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
    if (part && !inside) words.push_back({"", std::exchange(before, ""), i});
    if (part)
      words.back().text += letter;
    else
      before += letter;
    inside = part;
  }
  return words;
}

std::vector<told_number> numbers_told(const std::vector<word>& words,
                                      const std::set<std::string>& calls) {
  std::vector<told_number> told;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto number = number_of_openssl(words, i))
      told.push_back({*number, told_as::error});
    else if (const auto how = how_told(words, i, calls))
      told.push_back({(words[i].before.ends_with('-') ? "-" : "") + words[i].text, *how});
  return told;
}

bool to_number(const std::string& text, long long& number) {
  // A zero in front fills up a column, and makes no octal number.
  const int base = text.find_first_of("xX") == std::string::npos ? 10 : 16;
  char* end = nullptr;
  errno = 0;
  number = std::strtoll(text.c_str(), &end, base);
  return !text.empty() && *end == '\0' && errno == 0;
}

}  // namespace sockerr
