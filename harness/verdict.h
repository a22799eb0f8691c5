#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "harness/expectations.h"
#include "harness/supervisor.h"

namespace sockerr {

enum class verdict : unsigned char {
  pass,
  known_deviation,
  skip,
  // All that follow make a run fail.
  deviation_expired,
  deviation_changed,
  fail,
  cause_unproven,
  undecided,
  broken,
  crash,
  timeout,
};
const char* name_of(verdict v);
inline bool is_good(verdict v) { return v <= verdict::skip; }
/// The verdict of that name; nothing for no verdict.
std::optional<verdict> find_verdict(std::string_view name);

struct judgement {
  verdict result = verdict::broken;
  std::string reason;  ///< for every verdict but pass: what a person should know
};

/// Judges what a case did. `expected` is nullptr when the platform has no row for it, `known` when
/// the target has no deviation.
judgement judge(const case_report& seen, const expected_outcome* expected, const deviation* known,
                const code_table& codes);

/// Such as "EPIPE (32) and SIGPIPE" or "ok with port 14464".
std::string describe(const outcome& seen);
/// The symbol of what was seen: "ok", "unset", a code's symbol, or its number when it has none.
std::string symbol_of(const outcome& seen);

}  // namespace sockerr
