#pragma once

// The columns of the tables in expected/codes/; used by the generated checks only.

namespace sockerr {

/// A column that a row does not have.
inline constexpr int absent = -0x7fffffff;

struct errno_numbers {
  int generic = absent, mips = absent, alpha = absent, sparc = absent, hppa = absent;
  int macos = absent, freebsd = absent, libuv = absent;
};
struct resolver_numbers {
  int glibc = absent, musl = absent, macos = absent, freebsd = absent, windows = absent;
  int libuv = absent;
};
struct host_numbers {
  int posix = absent, windows = absent;
};

}  // namespace sockerr
