#include <iostream>
#include <map>

#include "harness/cli/report.h"
#include "harness/cli/verbs.h"
#include "harness/results.h"

namespace sockerr {
namespace {

std::map<std::string, case_result> by_id(const run_result& run) {
  std::map<std::string, case_result> cases;
  for (const case_result& r : run.cases) cases.emplace(r.id, r);
  return cases;
}

}  // namespace

int diff(const diff_arguments& arguments) {
  const run_result before = read_results(arguments.before);
  const run_result after = read_results(arguments.after);
  const auto old_cases = by_id(before), new_cases = by_id(after);
  int changes = 0;
  const auto report = [&](const std::string& id, const std::string& change) {
    std::cout << id << ": " << change << "\n";
    ++changes;
  };
  for (const auto& [id, was] : old_cases) {
    const auto found = new_cases.find(id);
    if (found == new_cases.end()) {
      report(id, "vanished");
      continue;
    }
    const case_result& is = found->second;
    if (observed_text(was) != observed_text(is))
      report(id, observed_text(was) + " became " + observed_text(is));
    if (was.verdict != is.verdict) report(id, was.verdict + " became " + is.verdict);
    if (was.remedy != is.remedy) report(id, "the remedy's " + was.remedy + " became " + is.remedy);
  }
  for (const auto& [id, is] : new_cases)
    if (!old_cases.contains(id)) report(id, "is new");
  std::cout << changes << (changes == 1 ? " change" : " changes") << " from " << before.target.name
            << " " << before.target.release << " to " << after.target.name << " "
            << after.target.release << "\n";
  return changes == 0 ? 0 : 1;
}

}  // namespace sockerr
