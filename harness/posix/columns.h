#pragma once

#include "harness/code_numbers.h"
#include "harness/posix/sockets.h"

namespace sockerr {

// Linux numbers its errors differently on a few architectures.
#if defined(__mips__)
inline constexpr auto errno_column = &errno_numbers::mips;
#elif defined(__alpha__)
inline constexpr auto errno_column = &errno_numbers::alpha;
#elif defined(__sparc__)
inline constexpr auto errno_column = &errno_numbers::sparc;
#elif defined(__hppa__)
inline constexpr auto errno_column = &errno_numbers::hppa;
#else
inline constexpr auto errno_column = &errno_numbers::generic;
#endif

#if defined(__GLIBC__)
inline constexpr auto resolver_column = &resolver_numbers::glibc;
#else
inline constexpr auto resolver_column = &resolver_numbers::musl;
#endif

inline constexpr auto host_column = &host_numbers::posix;

}  // namespace sockerr
