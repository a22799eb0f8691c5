#include "harness/cli/select.h"

#include <algorithm>

#include "harness/pages.h"
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

std::string_view other_platform(std::string_view platform) {
  return platform == "linux" ? "windows" : "linux";
}

namespace {

/// Throws for an id whose scenario exists on the platform, but not in this variant.
void refuse_variant(const std::string& id, std::string_view platform) {
  const page* scenario = find_page(id);
  if (scenario == nullptr || id.find('@') == id.npos) return;
  std::vector<std::string> variants;
  for (const std::string& known : cases_on(*scenario, platform))
    if (known != scenario->id) variants.push_back(known.substr(scenario->id.size() + 1));
  const std::string on = " on " + std::string(platform);
  if (!variants.empty())
    throw input_error("'" + id + "' matches no case; the variants of " + scenario->id + on +
                      " are: " + join(variants, ", "));
  if (!cases_on(*scenario, platform).empty())
    throw input_error("'" + id + "' matches no case; " + scenario->id + " has no variants" + on);
}

}  // namespace

void refuse_pattern(const std::string& pattern, std::string_view platform) {
  const std::string other(other_platform(platform));
  std::vector<std::string> ids;
  for (const page& p : all_pages()) {
    for (const std::string& id : cases_on(p, other))
      if (is_selected(id, {pattern}))
        throw input_error("'" + pattern + "' matches cases of " + other +
                          " only; to see them: sockerr list \"" + pattern + "\" --platform " +
                          other);
    if (!cases_on(p, platform).empty()) ids.push_back(p.id);
  }
  refuse_variant(pattern, platform);
  refuse_variant(pattern, other);
  const std::vector<std::string> close = nearest(pattern, ids);
  throw input_error("'" + pattern + "' matches no case" +
                    (close.empty() ? "; 'sockerr list' shows them all"
                                   : "; the nearest are: " + join(close, ", ")));
}

std::vector<const test_case*> select_or_refuse(const std::vector<std::string>& patterns) {
  for (const std::string& pattern : patterns)
    if (select_cases({pattern}).empty()) refuse_pattern(pattern, platform_name);
  return select_cases(patterns);
}

}  // namespace sockerr
