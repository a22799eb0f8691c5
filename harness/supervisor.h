#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/registry.h"
#include "harness/step.h"

namespace sockerr {

/// What became of one case: a report for each step that ran, and what the steps printed.
struct case_report {
  std::array<std::optional<step_report>, 3> steps;
  std::string printed;

  const std::optional<step_report>& of(step s) const { return steps[static_cast<std::size_t>(s)]; }
  long long duration_ns() const;
};

struct supervision {
  unsigned jobs = 1;  ///< workers at a time; waiting cases get more of them when this is above 1
  std::chrono::milliseconds deadline{10000};  ///< for each step
  bool in_process = false;  ///< run steps in this process, except those that must own theirs
};

/// Runs cases in workers, which fork a process for each step where they can (workers_fork), and
/// survives whatever the steps do. It keeps its workers between runs and ends them when it is
/// destroyed.
class supervisor {
 public:
  using case_done = std::function<void(const test_case&, const case_report&)>;

  explicit supervisor(const supervision& how);
  ~supervisor();
  supervisor(const supervisor&) = delete;
  supervisor& operator=(const supervisor&) = delete;

  /// Runs the cases and reports each as it ends. Returns false when an interrupt (SIGINT, SIGTERM)
  /// ended the run early; cases that had not ended are not reported. Throws std::system_error when
  /// workers cannot be started.
  bool run(const std::vector<const test_case*>& cases, const case_done& done);

 private:
  class impl;
  std::unique_ptr<impl> impl_;
};

/// The steps that a case has, in order.
std::vector<step> steps_of(const test_case& c);

}  // namespace sockerr
