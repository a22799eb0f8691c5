#include "harness/native_codes.h"

namespace sockerr {

std::string_view native_symbol(code_domain domain, int number) {
  for (const native_code& code : native_codes)
    if (code.domain == domain && code.number == number) return code.symbol;
  return {};
}

std::string describe_code(code_domain domain, int number) {
  const std::string_view symbol = native_symbol(domain, number);
  if (symbol.empty()) return "error " + std::to_string(number);
  return std::string(symbol) + " (" + std::to_string(number) + ")";
}

}  // namespace sockerr
