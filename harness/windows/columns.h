#pragma once

#include "harness/code_numbers.h"
#include "harness/windows/sockets.h"

namespace sockerr {

inline constexpr auto resolver_column = &resolver_numbers::windows;
inline constexpr auto host_column = &host_numbers::windows;

}  // namespace sockerr
