#include "harness/registry.h"

#include <algorithm>
#include <map>

#include "harness/platform.h"
#include "harness/text.h"

namespace sockerr {
namespace {

/// A part of variants' names that only one platform has.
struct platform_word {
  const char* word;
  const char* platform;
};
constexpr platform_word platform_words[] = {{"unix_", "linux"},      {"vsock", "linux"},
                                            {"linux_", "linux"},     {"_reuseport", "linux"},
                                            {"windows_", "windows"}, {"_exclusive", "windows"}};

/// The combinations of a scenario's lists of settings, each as its words.
std::vector<std::vector<std::string>> combinations(std::string_view variants) {
  std::vector<std::vector<std::string>> result{{}};
  std::vector<std::string> choices;
  const auto combine = [&] {
    std::vector<std::vector<std::string>> longer;
    for (const auto& head : result)
      for (const std::string& choice : choices) {
        longer.push_back(head);
        longer.back().push_back(choice);
      }
    result = std::move(longer);
    choices.clear();
  };
  for (const std::string& word : split(variants, ' ')) {
    if (word == "x")
      combine();
    else
      choices.push_back(word);
  }
  if (!choices.empty()) combine();
  return result;
}

/// The cases of a scenario on this platform.
std::vector<test_case> expand(const scenario& s) {
  std::vector<std::vector<std::string>> settings = combinations(s.variants);
  std::vector<test_case> cases;
  for (std::vector<std::string>& words : settings) {
    const std::string variant = join(words, "-");
    if (!variant_exists(platform_name, variant)) continue;
    test_case c{.what = &s, .id = id_of(s), .variant = {}, .words = std::move(words)};
    if (settings.size() > 1) {
      c.variant = variant;
      c.id += "@" + variant;
    }
    cases.push_back(std::move(c));
  }
  return cases;
}

std::vector<test_case> expand_all() {
  std::vector<test_case> cases;
  for (const scenario* s : compiled_scenarios)
    for (test_case& c : expand(*s)) cases.push_back(std::move(c));
  std::ranges::sort(cases, {}, &test_case::id);
  return cases;
}

bool is_name_of(const scenario& s, std::string_view name) {
  const std::size_t slash = name.find('/');
  return slash != name.npos && name.substr(0, slash) == s.call &&
         name.substr(slash + 1) == s.condition;
}

bool matches(std::string_view id, std::string_view pattern) {
  if (pattern.find('*') == std::string_view::npos)
    return id == pattern ||
           (id.starts_with(pattern) &&
            (id[pattern.size()] == '@' || id[pattern.size()] == '/' || pattern.ends_with('/')));
  return matches_wildcard(id, pattern);
}

}  // namespace

std::string id_of(const scenario& s) { return std::string(s.call) + "/" + s.condition; }

const char* name_of(failure_kind kind) {
  switch (kind) {
    case programmer:
      return "programmer";
    case peer:
      return "peer";
    case resource:
      return "resource";
    case timing:
      return "timing";
    case environment:
      return "environment";
  }
  return "?";
}

std::vector<std::string> variants_of(std::string_view variants) {
  std::vector<std::string> names;
  for (const auto& words : combinations(variants)) names.push_back(join(words, "-"));
  return names.size() > 1 ? names : std::vector<std::string>{};
}

bool variant_exists(std::string_view platform, std::string_view variant) {
  return std::ranges::none_of(platform_words, [&](const platform_word& only) {
    return platform != only.platform && variant.find(only.word) != std::string_view::npos;
  });
}

const std::vector<test_case>& all_cases() {
  static const std::vector<test_case> cases = expand_all();
  return cases;
}

const test_case* find_case(std::string_view id) {
  const std::string_view name = id.substr(0, id.find('@'));
  const auto named = std::ranges::find_if(compiled_scenarios,
                                          [&](const scenario* s) { return is_name_of(*s, name); });
  if (named == compiled_scenarios.end()) return nullptr;

  // A helper needs one case, and a worker one after the other of the same scenario.
  static std::map<const scenario*, std::vector<test_case>> made;
  const auto [cases, is_new] = made.try_emplace(*named);
  if (is_new) cases->second = expand(**named);
  const auto found = std::ranges::find(cases->second, id, &test_case::id);
  return found != cases->second.end() ? &*found : nullptr;
}

bool is_selected(std::string_view id, const std::vector<std::string>& patterns) {
  return patterns.empty() ||
         std::ranges::any_of(patterns, [&](const std::string& p) { return matches(id, p); });
}

std::vector<const test_case*> select_cases(const std::vector<std::string>& patterns) {
  std::vector<const test_case*> chosen;
  for (const test_case& c : all_cases())
    if (is_selected(c.id, patterns)) chosen.push_back(&c);
  return chosen;
}

}  // namespace sockerr
