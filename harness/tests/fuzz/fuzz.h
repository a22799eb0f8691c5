#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// What the targets of the fuzzer share. It calls LLVMFuzzerTestOneInput() with any bytes; a crash,
// a sanitizer's report and an unexpected exception are findings.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// What holds for every input.
inline void demand(bool condition) {
  if (!condition) std::abort();
}

}  // namespace fuzz
