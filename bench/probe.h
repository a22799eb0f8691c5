#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "harness/suite.h"
#include "harness/supervisor.h"

namespace sockerr {

/// A call did something else while it was timed than what is expected of it.
struct wrong_outcome : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Times the observed calls of cases by running the scenarios' own steps. No time is given for a
/// call that did not do what the tables expect: that throws wrong_outcome.
class probe {
 public:
  probe(const suite& tables, const target_info& target);
  ~probe();
  probe(const probe&) = delete;
  probe& operator=(const probe&) = delete;

  /// Judges the case, unless it was the last one that was judged; throws wrong_outcome when its
  /// verdict is not a good one, or a skip.
  void check(const test_case& c);
  /// Whether the failing call of the checked case can be repeated without arranging anew.
  bool is_steady(const test_case& c);
  /// Nanoseconds that `calls` repetitions of the failing call take together.
  double time_steady(const test_case& c, long long calls);
  /// Nanoseconds of the call in a newly arranged step, less what reading the clock costs.
  double time_once(const test_case& c, step s);
  /// Nanoseconds that reading the clock costs.
  double clock_ns() const { return clock_ns_; }

 private:
  step_report run(const test_case& c, step s, long long steady_calls);

  const suite& tables_;
  const target_info& target_;
  supervisor own_processes_;
  step_options options_;
  const test_case* checked_ = nullptr;  ///< the case that was found good last
  case_report judged_;                  ///< of that case
  double clock_ns_ = 0;
};

/// The middle one of some values; reorders them.
double median(std::vector<double>& values);

/// Nanoseconds of a system call that does nothing: one sample, of some microseconds.
double sample_floor();

}  // namespace sockerr
