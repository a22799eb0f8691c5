#include "harness/cli/texts_heard.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/sockets.h"
#include "harness/text.h"

namespace sockerr {
namespace {

/// What Java on Windows puts behind a text of its own; on Linux it puts nothing there, or the text
/// of the system in brackets.
constexpr std::string_view java_endings[] = {": accept",
                                             ": bind",
                                             ": configureblocking",
                                             ": connect",
                                             ": create",
                                             ": getsockname",
                                             ": getsockopt",
                                             ": jvm_bind",
                                             ": listen",
                                             ": recv failed",
                                             ": no further information",
                                             ": datagram send failed",
                                             ": sendto",
                                             ": send",
                                             ": setsockopt",
                                             ": receive failed",
                                             ": shutdown",
                                             ": socket write error"};

std::string system_message(const native_code& code) {
  if (code.domain == code_domain::gai) return ::gai_strerror(code.number);
  return std::system_category().message(code.number);
}

bool is_of_word(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// Whether a word goes on at `at`: what stands before it is part of the word behind it.
bool is_inside_word(const std::string& message, std::size_t at) {
  return at > 0 && at < message.size() && is_of_word(message[at - 1]) && is_of_word(message[at]);
}

/// Where a text ends whose first part begins at `begin`; its further parts may stand anywhere
/// behind. Nothing when one is missing.
std::optional<std::size_t> end_of(const std::string& message, const std::vector<std::string>& parts,
                                  std::size_t begin) {
  std::size_t end = begin + parts.front().size();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t at = message.find(parts[i], end);
    if (at == std::string::npos) return {};
    end = at + parts[i].size();
  }
  return end;
}

/// Listens to a message for one text after the other.
class listener {
 public:
  explicit listener(const std::string& message) : message_(lower(message)) {}

  /// Hears a text, in which '*' stands for anything, wherever it stands.
  void hear(const std::string& text, const heard_text& means) {
    hear(text, means, [](std::size_t end) { return end; });
  }
  /// The same for a text that counts only where Java on Windows says it.
  void hear_java(const std::string& text, const heard_text& means) {
    hear(text, means, [&](std::size_t end) {
      const std::string_view rest = std::string_view(message_).substr(end);
      const auto ending = std::ranges::find_if(
          java_endings, [&](std::string_view e) { return rest.starts_with(e); });
      return ending == std::end(java_endings) ? std::string::npos : end + ending->size();
    });
  }

  std::vector<heard_text> longest() const {
    const auto length = [](const heard_text& text) { return text.reach - text.begin; };
    std::vector<heard_text> kept;
    std::ranges::copy_if(heard_, std::back_inserter(kept), [&](const heard_text& one) {
      return std::ranges::none_of(heard_, [&](const heard_text& other) {
        return other.begin <= one.begin && one.reach <= other.reach && length(other) > length(one);
      });
    });
    return kept;
  }

 private:
  /// `reach_of` tells for an end how far the text reaches, or npos where it does not count.
  template <class ReachOf>
  void hear(const std::string& text, const heard_text& means, ReachOf reach_of) {
    const std::vector<std::string> parts = split(lower(text), '*');
    // Systems say "Unknown error" of a number that they do not know, and glibc of one that it does.
    if (parts.empty() || parts.front() == "unknown error") return;
    for (std::size_t begin = message_.find(parts.front()); begin != std::string::npos;
         begin = message_.find(parts.front(), begin + 1)) {
      const auto end = end_of(message_, parts, begin);
      const std::size_t reach = end ? reach_of(*end) : std::string::npos;
      if (reach == std::string::npos || is_inside_word(message_, begin) ||
          is_inside_word(message_, reach))
        continue;
      heard_text heard = means;
      heard.begin = begin;
      heard.end = *end;
      heard.reach = reach;
      heard_.push_back(heard);
    }
  }

  std::string message_;
  std::vector<heard_text> heard_;
};

}  // namespace

std::vector<heard_text> texts_heard(const std::string& message, const code_table& codes,
                                    const std::vector<known_message>& messages) {
  listener all(message);
  for (const native_code& code : native_codes)
    if (code.domain == last_error_domain || code.domain == resolver_domain)
      if (const code_row* row = codes.find(code.symbol))
        all.hear(system_message(code), {.code = row});
  for (const code_row& row : codes.rows()) {
    for (const std::string& text : row.says) all.hear(text, {.code = &row});
    if (!row.java.empty()) all.hear_java(row.java, {.code = &row});
  }
  for (const known_message& known : messages)
    for (const std::string& text : known.says) all.hear(text, {.message = &known});
  return all.longest();
}

std::string without(std::string message, const std::vector<heard_text>& heard) {
  for (const heard_text& text : heard)
    std::fill(message.begin() + static_cast<std::ptrdiff_t>(text.begin),
              message.begin() + static_cast<std::ptrdiff_t>(text.end), ' ');
  return message;
}

}  // namespace sockerr
