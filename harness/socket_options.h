#pragma once

#include <string_view>

namespace sockerr {

/// An option of a socket, by the word for it in variants: its name in small letters, such as
/// ip_ttl; those of one platform alone have linux_ or windows_ before it.
struct socket_option {
  const char* word;
  int level;
  int name;
  unsigned size;  ///< of its value, in bytes
};

/// The option of that word, or a null pointer if this platform has none.
const socket_option* find_socket_option(std::string_view word);

}  // namespace sockerr
