#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/results.h"

namespace sockerr {

/// The table that `run` prints while it goes on: a line a case, in the order of their ids, and a
/// line about the progress when a person is watching.
class run_report {
 public:
  run_report(const std::vector<const test_case*>& cases, unsigned repeat);
  /// One run of a case has ended, which shows the progress; with --repeat it takes several until
  /// there is a result to add before.
  void count();
  void add(const test_case& c, const case_result& result);
  void finish(const run_result& results, bool complete);

 private:
  void print_next();
  void show_progress();

  std::vector<const test_case*> cases_;
  std::size_t id_width_ = 0;
  std::size_t printed_ = 0;
  std::size_t finished_runs_ = 0;
  unsigned repeat_;
  bool watched_ = false;
  std::map<const test_case*, case_result> waiting_;
};

/// Such as "EPIPE 32 + SIGPIPE" or "ok: port 14464".
std::string observed_text(const case_result& r);

}  // namespace sockerr
