#include "harness/cli/codes_meant.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <limits>
#include <map>
#include <optional>

#include "harness/cli/numbers_told.h"
#include "harness/cli/texts_heard.h"
#include "harness/text.h"

namespace sockerr {
namespace {

using code_list = std::vector<const code_row*>;

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

bool holds(const code_list& list, const code_row* row) {
  return std::ranges::find(list, row) != list.end();
}

void add(code_list& list, const code_row* row) {
  if (row != nullptr && !holds(list, row)) list.push_back(row);
}

/// The code of Win32 that is wrapped into an HRESULT.
std::optional<long long> wrapped_in(long long number) {
  const auto bits = static_cast<unsigned long long>(number) & 0xFFFFFFFFULL;
  if ((bits & 0xFFFF0000ULL) != 0x80070000ULL) return {};
  return static_cast<long long>(bits & 0xFFFF);
}

/// All codes that a number can mean: as it is, without the sign that it has as an int, or wrapped
/// into an HRESULT, of which `note` tells.
code_list codes_of_number(const std::string& text, const code_table& codes, std::string& note) {
  long long number = 0;
  if (!to_number(text, number)) return {};
  if (code_list found = codes.with_number(number); !found.empty()) return found;
  constexpr long long beyond_32_bits = 1LL << 32;
  if (number > 0 && number < beyond_32_bits)
    if (code_list found = codes.with_number(number - beyond_32_bits); !found.empty()) return found;
  const auto wrapped = wrapped_in(number);
  if (!wrapped) return {};
  code_list found = codes.with_number(*wrapped);
  std::erase_if(found, [](const code_row* c) { return c->domain != code_domain::winsock; });
  if (!found.empty())
    note = text + " is an HRESULT that wraps the Win32 code " + std::to_string(*wrapped);
  return found;
}

/// The codes that are negated in a number, as some libraries return them.
code_list codes_negated_in(const std::string& text, const code_table& codes, std::string& note) {
  long long number = 0;
  if (!to_number(text, number) || number == std::numeric_limits<long long>::min()) return {};
  code_list found = codes.with_number(-number);
  if (!found.empty()) note = text + " is a negated code, as some libraries return it";
  return found;
}

/// What was typed without blanks, quotation marks and brackets around it and without the full stop
/// of a sentence.
std::string bare(const std::string& typed) {
  const std::size_t begin = typed.find_first_not_of(" \t\r\n\"'`()[]");
  const std::size_t end = typed.find_last_not_of(" \t\r\n\"'`()[].,;:!");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return typed.substr(begin, end - begin + 1);
}

/// EADDRINUSE, UV_EADDRINUSE, or connection_refused as C++ calls it.
code_list symbols_in(const std::vector<word>& words, const code_table& codes) {
  code_list found;
  for (const word& w : words) {
    add(found, codes.find(w.text.substr(w.text.starts_with("UV_") ? 3 : 0)));
    // Erlang's :econnrefused, but not the word "error".
    if (w.text.starts_with('e')) add(found, codes.find(upper(w.text)));
    if (w.text.find('_') == std::string::npos) continue;
    for (const code_row& row : codes.rows())
      if (row.errc == w.text) add(found, &row);
  }
  return found;
}

/// What the numbers that a message calls errors stand for.
code_list codes_of(const std::vector<told_number>& numbers, const code_table& codes,
                   std::string& note) {
  code_list found;
  for (const auto& [text, how] : numbers) {
    code_list possible = codes_of_number(text, codes, note);
    if (possible.empty() && text.starts_with('-')) possible = codes_negated_in(text, codes, note);
    for (const code_row* row : possible)
      if (how == told_as::error || row->domain == code_domain::winsock ||
          (how == told_as::at_end && row->domain == code_domain::errno_code))
        add(found, row);
  }
  return found;
}

code_list codes_of(const std::vector<heard_text>& heard) {
  code_list found;
  for (const heard_text& text : heard) add(found, text.code);
  return found;
}

/// Takes the exceptions out of a list. They count only where nothing else is known: each stands for
/// many failures, and other languages have classes of the same name.
code_list take_exceptions(code_list& list) {
  const auto is_exception = [](const code_row* row) {
    return row->domain == code_domain::exception;
  };
  code_list exceptions;
  std::ranges::copy_if(list, std::back_inserter(exceptions), is_exception);
  std::erase_if(list, is_exception);
  return exceptions;
}

/// The words of a message that are no part of a known one: its numbers and names are no codes.
std::vector<word> words_outside(const std::vector<heard_text>& heard, const std::string& message) {
  std::vector<word> words = words_of(message);
  std::erase_if(words, [&](const word& w) {
    return std::ranges::any_of(heard, [&](const heard_text& text) {
      return text.message != nullptr && text.begin <= w.begin && w.begin < text.end;
    });
  });
  return words;
}

/// The known messages that are heard, or for which a number stands.
std::vector<const known_message*> messages_in(const std::vector<heard_text>& heard,
                                              const std::vector<told_number>& numbers,
                                              const std::vector<known_message>& known) {
  std::vector<const known_message*> found;
  const auto add_once = [&](const known_message* message) {
    if (std::ranges::find(found, message) == found.end()) found.push_back(message);
  };
  for (const heard_text& text : heard)
    if (text.message != nullptr) add_once(text.message);
  for (const told_number& told : numbers) {
    long long number = 0;
    if (!to_number(told.text, number)) continue;
    number = wrapped_in(number).value_or(number);
    for (const known_message& message : known)
      if (std::ranges::find(message.numbers, number) != message.numbers.end()) add_once(&message);
  }
  return found;
}

/// Whether only Windows says such a message: by a number of its own, or by a call that only it has.
bool is_of_windows(const std::vector<told_number>& numbers, const std::string& own_words,
                   const std::set<std::string>& windows_calls) {
  return std::ranges::find(numbers, told_as::of_windows, &told_number::how) != numbers.end() ||
         std::ranges::any_of(words_of(own_words),
                             [&](const word& w) { return windows_calls.contains(lower(w.text)); });
}

/// Of a known message its codes count if nothing else tells them; if something does, the message
/// must fit.
void add_codes_of_messages(codes_meant& meant) {
  if (meant.codes.empty()) {
    for (const known_message* message : meant.messages)
      for (const code_row* row : message->codes) add(meant.codes, row);
    return;
  }
  std::erase_if(meant.messages, [&](const known_message* message) {
    return std::ranges::none_of(message->codes,
                                [&](const code_row* row) { return holds(meant.codes, row); });
  });
}

}  // namespace

std::vector<std::string> calls_in(const std::string& message, const std::set<std::string>& known) {
  // A runtime's listen binds as well.
  static const std::map<std::string, std::vector<std::string>> other_names = {
      {"listen", {"bind", "listen"}}, {"jvm_bind", {"bind"}}, {"closesocket", {"close"}},
      {"dial", {"connect"}},          {"read", {"recv"}},     {"write", {"send"}}};
  std::vector<std::string> calls;
  for (const word& w : words_of(message)) {
    const std::string name = lower(w.text);
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
  const auto& [text, before, begin] = words.back();
  const std::string last = lower(text);
  if (last == "error") return words.size() > 1 && lower(words[words.size() - 2].text) == "no";
  const bool part_of_address = before.ends_with('.') || before.ends_with(':');
  return last == "success" || (last == "0" && !part_of_address);
}

bool says_sigpipe(const std::string& typed) {
  const std::string heard = lower(typed);
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

codes_meant understand(const std::string& typed, const vocabulary& known) {
  codes_meant meant;
  const std::string alone = bare(typed);
  meant.codes = codes_of_number(alone, known.codes, meant.note);
  if (meant.codes.empty()) meant.codes = codes_negated_in(alone, known.codes, meant.note);
  if (meant.codes.empty()) add(meant.codes, known.codes.find(upper(alone)));
  if (!meant.codes.empty()) return meant;

  const std::vector<heard_text> heard = texts_heard(typed, known.codes, known.messages);
  meant.own_words = without(typed, heard);
  const std::vector<word> words = words_outside(heard, typed);
  std::vector<told_number> numbers = numbers_told(words, known.calls);
  if (is_number(alone)) numbers.push_back({alone, told_as::error});
  meant.messages = messages_in(heard, numbers, known.messages);

  code_list symbols = symbols_in(words, known.codes), described = codes_of(heard);
  code_list exceptions = take_exceptions(symbols);
  for (const code_row* row : take_exceptions(described)) add(exceptions, row);
  if (is_of_windows(numbers, meant.own_words, known.windows_calls))
    std::erase_if(described,
                  [](const code_row* row) { return !belongs_to(row->domain, "windows"); });
  meant.codes = symbols;
  if (meant.codes.empty()) {
    const code_list told = codes_of(numbers, known.codes, meant.note);
    meant.codes = told;
    std::erase_if(meant.codes, [&](const code_row* row) { return !holds(described, row); });
    if (meant.codes.empty()) meant.codes = told.empty() ? described : told;
  }
  add_codes_of_messages(meant);
  if (meant.codes.empty() && meant.messages.empty()) meant.codes = exceptions;
  return meant;
}

}  // namespace sockerr
