#include "harness/cli/select.h"

#include <algorithm>

#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {

std::vector<std::string> nearest(const std::string& typed, const std::vector<std::string>& known) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const std::string& candidate : known)
    ranked.emplace_back(edit_distance(typed, candidate), candidate);
  std::ranges::sort(ranked);
  std::vector<std::string> best;
  for (const auto& [distance, candidate] : ranked)
    if (best.size() < 3 && distance <= typed.size() / 2 + 2 &&
        std::ranges::find(best, candidate) == best.end())
      best.push_back(candidate);
  return best;
}

void refuse_pattern(const std::string& pattern, const std::vector<std::string>& ids) {
  const std::vector<std::string> close = nearest(pattern, ids);
  throw input_error("'" + pattern + "' matches no case" +
                    (close.empty() ? "; 'sockerr list' shows them all"
                                   : "; the nearest are: " + join(close, ", ")));
}

std::vector<const test_case*> select_or_refuse(const std::vector<std::string>& patterns) {
  for (const std::string& pattern : patterns) {
    if (!select_cases({pattern}).empty()) continue;
    std::vector<std::string> ids;
    for (const scenario* s : compiled_scenarios) ids.push_back(id_of(*s));
    refuse_pattern(pattern, ids);
  }
  return select_cases(patterns);
}

}  // namespace sockerr
