#pragma once

#include <string>
#include <vector>

#include "harness/registry.h"

namespace sockerr {

/// select_cases() for what a person typed: throws input_error, with the nearest ids, when a pattern
/// matches nothing.
std::vector<const test_case*> select_or_refuse(const std::vector<std::string>& patterns);

/// The texts nearest to a mistyped one, at most three.
std::vector<std::string> nearest(const std::string& typed, const std::vector<std::string>& known);

/// Throws the input_error for a pattern that none of `ids` matches, with the nearest of them.
[[noreturn]] void refuse_pattern(const std::string& pattern, const std::vector<std::string>& ids);

}  // namespace sockerr
