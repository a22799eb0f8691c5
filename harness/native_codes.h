#pragma once

#include <span>
#include <string>
#include <string_view>

#include "harness/outcome.h"

namespace sockerr {

/// A code as this system's own headers define it.
struct native_code {
  code_domain domain;
  int number;
  const char* symbol;
};

/// Every code of expected/codes/ that the headers of this system know. The build generates it,
/// together with the compile-time checks that the numbers there are this system's numbers.
extern const std::span<const native_code> native_codes;

/// The symbol of a code on this system; empty when it has none.
std::string_view native_symbol(code_domain domain, int number);

/// Such as "EADDRINUSE (98)", or "error 12345" for a code without a symbol.
std::string describe_code(code_domain domain, int number);

}  // namespace sockerr
