#include "harness/pages.h"

#include <algorithm>
#include <map>

#include "harness/embedded.h"
#include "harness/registry.h"

namespace sockerr {
namespace {

/// The value of `.name = value` in the declaration of a scenario: adjacent string literals joined,
/// or a plain word.
std::string field(std::string_view source, std::string_view name) {
  const std::string key = "." + std::string(name) + " = ";
  const std::size_t begin = source.find(key, source.find("SOCKERR_SCENARIO("));
  if (begin == std::string_view::npos) return {};
  std::string_view rest = source.substr(begin + key.size());
  std::string text;
  while (rest.starts_with('"')) {
    rest.remove_prefix(1);
    for (; !rest.empty() && rest.front() != '"'; rest.remove_prefix(1)) {
      if (rest.front() == '\\') rest.remove_prefix(1);
      text += rest.front();
    }
    rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
    rest.remove_prefix(std::min(rest.find_first_not_of(" \n"), rest.size()));
  }
  return text.empty() ? std::string(rest.substr(0, rest.find_first_of(",)\n"))) : text;
}

std::string_view id_of_source(const embedded_file& source) {
  const std::string_view name = source.name;
  return name.substr(0, name.find('.'));
}

page read_page(const known_scenario& known, const embedded_file& file) {
  page p{.id = known.id, .platform = known.platform, .file = std::string("scenarios/") + file.name};
  p.call = p.id.substr(0, p.id.find('/'));
  p.source = text_of(file);
  const std::string_view before(p.source.data(),
                                std::min(p.source.find("SOCKERR_SCENARIO("), p.source.size()));
  p.line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
  p.title = field(p.source, "title");
  p.cause = field(p.source, "cause");
  p.fix = field(p.source, "fix");
  p.kind = field(p.source, "kind");
  p.variants = variants_of(field(p.source, "variants"));
  p.has_aftermath = !field(p.source, "aftermath").empty();
  return p;
}

std::vector<page> read_pages() {
  std::map<std::string_view, const embedded_file*> sources;
  for (const embedded_file& f : embedded_sources) sources[id_of_source(f)] = &f;
  std::vector<page> pages;
  for (const known_scenario& known : known_scenarios)
    if (const auto found = sources.find(known.id); found != sources.end())
      pages.push_back(read_page(known, *found->second));
  std::ranges::sort(pages, {}, &page::id);
  return pages;
}

}  // namespace

const std::vector<page>& all_pages() {
  static const std::vector<page> pages = read_pages();
  return pages;
}

const page* find_page(std::string_view id) {
  const std::string_view name = id.substr(0, id.find('@'));
  // A process that runs one case needs one page; reading all of them takes longer than the case.
  static std::map<std::string_view, page> read;
  if (const auto found = read.find(name); found != read.end()) return &found->second;
  const auto known = std::ranges::find(known_scenarios, name,
                                       [](const auto& k) { return std::string_view(k.id); });
  const auto source = std::ranges::find(embedded_sources, name, id_of_source);
  if (known == known_scenarios.end() || source == embedded_sources.end()) return nullptr;
  return &read.emplace(known->id, read_page(*known, *source)).first->second;
}

std::vector<std::string> cases_on(const page& p, std::string_view platform) {
  if (p.platform != "any" && p.platform != platform) return {};
  if (p.variants.empty()) return {p.id};
  std::vector<std::string> ids;
  for (const std::string& variant : p.variants)
    if (variant_exists(platform, variant)) ids.push_back(p.id + "@" + variant);
  return ids;
}

}  // namespace sockerr
