#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/registry.h"

namespace sockerr {

/// select_cases() for what a person typed: throws input_error, with the nearest ids, when a pattern
/// matches nothing.
std::vector<const test_case*> select_or_refuse(const std::vector<std::string>& patterns);

/// The texts nearest to a mistyped one, at most three.
std::vector<std::string> nearest(const std::string& typed, const std::vector<std::string>& known);

/// Throws the input_error for a pattern that no case of the platform matches, with the nearest ids
/// or the platform that has such cases.
[[noreturn]] void refuse_pattern(const std::string& pattern, std::string_view platform);

/// The platform beside this one: "linux" or "windows".
std::string_view other_platform(std::string_view platform);

}  // namespace sockerr
