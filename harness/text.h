#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sockerr {

/// The non-empty parts of `text` between separators.
std::vector<std::string> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// A text in lower case, in ASCII.
std::string lower(std::string text);

/// Whether `text` is a decimal number, perhaps a negative one.
bool is_number(std::string_view text);

/// Whether `text` matches `pattern`, in which '*' stands for any text.
bool matches_wildcard(std::string_view text, std::string_view pattern);

/// The smallest number of single-letter edits that make one text the other, ignoring case.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Lower-case letters that nobody can guess.
std::string random_letters(std::size_t length);

}  // namespace sockerr
