#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace sockerr {

/// A word of a message, with what stands between it and the word before, and where it begins.
struct word {
  std::string text, before;
  std::size_t begin = 0;
};
std::vector<word> words_of(const std::string& message);

/// Which codes a number can be, by the way in which a message tells it.
enum class told_as {
  error,        ///< any
  of_windows,   ///< one of Windows, and so is the message: [WinError 10048]
  in_brackets,  ///< one of Winsock: cannot connect (10061)
  at_end        ///< one of Winsock or errno: Can't connect to MySQL server on 'db' (111)
};
struct told_number {
  std::string text;  ///< decimal or 0x hexadecimal, perhaps with a sign
  told_as how = told_as::error;
};

/// The numbers that a message calls errors: [Errno 98], os error 104, errno: -98, system:98,
/// 0x8007274D, connect failed: 10061, and of `calls` bind: 10048.
std::vector<told_number> numbers_told(const std::vector<word>& words,
                                      const std::set<std::string>& calls);

/// The whole number that a text is: decimal, negative or 0x hexadecimal.
bool to_number(const std::string& text, long long& number);

}  // namespace sockerr
