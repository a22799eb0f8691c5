#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <thread>

#include "harness/cli/report.h"
#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/files.h"
#include "harness/results.h"
#include "harness/suite.h"
#include "harness/supervisor.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr unsigned most_jobs = 1024;
constexpr std::size_t most_runs = 10'000'000;

/// "2/3" keeps every third case from the second on, counting from 1.
std::vector<const test_case*> shard_of(const std::vector<const test_case*>& all,
                                       const std::string& shard) {
  if (shard.empty()) return all;
  std::size_t index = 0, count = 0;
  const char* end = shard.data() + shard.size();
  const auto [slash, bad_index] = std::from_chars(shard.data(), end, index);
  const bool has_count = bad_index == std::errc{} && slash != end && *slash == '/';
  if (!has_count || std::from_chars(slash + 1, end, count).ptr != end || index < 1 || index > count)
    throw input_error("--shard '" + shard + "': it must be I/N with 1 <= I <= N, such as 2/3");
  std::vector<const test_case*> kept;
  for (std::size_t i = index - 1; i < all.size(); i += count) kept.push_back(all[i]);
  return kept;
}

std::vector<const test_case*> work_list(const std::vector<const test_case*>& cases,
                                        const run_arguments& arguments) {
  std::vector<const test_case*> work;
  for (unsigned i = 0; i < arguments.repeat; ++i)
    work.insert(work.end(), cases.begin(), cases.end());
  if (arguments.shuffle != 0) {
    std::mt19937 random(arguments.shuffle);
    std::ranges::shuffle(work, random);
  }
  return work;
}

/// With --repeat: the worst of all results of a case, and how often the results differed from it.
class repeated_result {
 public:
  void add(const case_result& result, verdict judged) {
    ++count_;
    ++kinds_[result.verdict + " (" + observed_text(result) + ")"];
    if (!worst_ || judged > worst_verdict_) {
      worst_ = result;
      worst_verdict_ = judged;
    }
  }
  unsigned count() const { return count_; }
  verdict worst() const { return worst_verdict_; }
  /// A case whose runs differ fails, whatever each of them is worth.
  case_result summary() const {
    case_result result = *worst_;
    if (!unstable()) return result;
    std::vector<std::string> outcomes;
    for (const auto& [kind, count] : kinds_)
      outcomes.push_back(std::to_string(count) + " of " + std::to_string(count_) + " " + kind);
    if (is_good(worst_verdict_)) result.verdict = name_of(verdict::fail);
    result.reason = "the runs differ: " + join(outcomes, ", ") +
                    (result.reason.empty() ? "" : "; " + result.reason);
    return result;
  }
  bool unstable() const { return kinds_.size() > 1; }

 private:
  std::optional<case_result> worst_;
  verdict worst_verdict_ = verdict::pass;
  std::map<std::string, unsigned> kinds_;
  unsigned count_ = 0;
};

/// Whether two paths name one file, which need not exist.
bool same_path(const std::string& a, const std::string& b) {
  const auto whole = [](const std::string& path) {
    std::error_code none;
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, none), none);
  };
  return whole(a) == whole(b);
}

void check(const run_arguments& arguments) {
  if (!(arguments.deadline_s >= 0.001 && arguments.deadline_s <= 3600))
    throw input_error("--deadline must be between 0.001 and 3600 seconds");
  if (arguments.repeat == 0) throw input_error("--repeat must be at least 1");
  if (arguments.jobs > most_jobs)
    throw input_error("--jobs " + std::to_string(arguments.jobs) + ": at most " +
                      std::to_string(most_jobs) + " cases can run at a time");
  if (!arguments.json.empty() && same_path(arguments.json, arguments.junit))
    throw input_error("--json and --junit both name '" + arguments.junit +
                      "'; each needs a file of its own");
}

/// The work list has an entry for each run.
void check_runs(std::size_t cases, unsigned repeat) {
  if (cases != 0 && repeat > most_runs / cases)
    throw input_error("--repeat " + std::to_string(repeat) + ": one run can repeat " +
                      std::to_string(cases) + (cases == 1 ? " case" : " cases") + " at most " +
                      std::to_string(most_runs / cases) + " times");
}

/// Each job is a process of its own, so there are no more of them than there is to do.
unsigned jobs_for(std::size_t runs, unsigned wanted) {
  if (wanted == 0) wanted = std::max(1U, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::clamp<std::size_t>(runs, 1, wanted));
}

}  // namespace

int run(const run_arguments& arguments) {
  check(arguments);
  const suite tables = load_suite(arguments.expected);
  run_result results{.target = choose_target(arguments.target, tables.expected), .cases = {}};
  const std::string& target = results.target.name;
  const std::vector<const test_case*> cases =
      shard_of(select_or_refuse(arguments.patterns), arguments.shard);
  check_runs(cases.size(), arguments.repeat);

  std::optional<result_file> file;
  if (!arguments.json.empty()) file.emplace(arguments.json);
  if (!arguments.junit.empty()) write_file(arguments.junit, "");

  supervision how{
      .deadline = std::chrono::milliseconds(static_cast<long long>(arguments.deadline_s * 1000)),
      .in_process = arguments.in_process};
  how.jobs = jobs_for(cases.size() * arguments.repeat, arguments.jobs);

  run_report report(cases, arguments.repeat);
  std::map<const test_case*, repeated_result> seen;
  bool good = true;
  const auto conclude = [&](const test_case& c, const repeated_result& all) {
    const case_result result = all.summary();
    good = good && is_good(all.worst()) && !all.unstable();
    if (file) file->add(result);
    report.add(c, result);
    results.cases.push_back(result);
  };
  const auto done = [&](const test_case& c, const case_report& steps) {
    const expected_outcome* expected = tables.expected.find(results.target.inherits, c.id);
    const judgement judged =
        judge(steps, expected, tables.expected.find_deviation(target, c.id), tables.codes);
    repeated_result& all = seen[&c];
    all.add(make_result(c, steps, expected, judged, tables.codes), judged.result);
    if (all.count() == arguments.repeat) conclude(c, all);
    report.count();
  };

  bool complete = true;
  {
    supervisor runner(how);
    complete = runner.run(work_list(cases, arguments), done);
  }
  // What an interrupt left with fewer runs than were asked for.
  for (const auto& [c, all] : seen)
    if (all.count() < arguments.repeat) conclude(*c, all);
  std::ranges::sort(results.cases, {}, &case_result::id);
  if (file) file->finish(results);
  if (!arguments.junit.empty()) write_junit(arguments.junit, results);
  report.finish(results, complete);
  const bool any_ran =
      std::ranges::any_of(results.cases, [](const case_result& r) { return r.verdict != "skip"; });
  if (complete && !any_ran)
    std::cout << "no case ran, which proves nothing: "
              << (cases.empty() ? "the shard " + arguments.shard + " is empty" : "all were skipped")
              << std::endl;
  return good && complete && any_ran ? 0 : 1;
}

}  // namespace sockerr
