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

std::vector<page> read_pages() {
  std::map<std::string_view, const embedded_file*> sources;  // by the path up to its first dot
  for (const embedded_file& f : embedded_sources) {
    const std::string_view name = f.name;
    sources[name.substr(0, name.find('.'))] = &f;
  }
  std::vector<page> pages;
  for (const known_scenario& known : known_scenarios) {
    const auto found = sources.find(known.id);
    if (found == sources.end()) continue;
    const embedded_file& file = *found->second;
    page p{
        .id = known.id, .platform = known.platform, .file = std::string("scenarios/") + file.name};
    p.call = p.id.substr(0, p.id.find('/'));
    p.source = text_of(file);
    p.title = field(p.source, "title");
    p.cause = field(p.source, "cause");
    p.fix = field(p.source, "fix");
    p.kind = field(p.source, "kind");
    p.variants = variants_of(field(p.source, "variants"));
    p.has_aftermath = !field(p.source, "aftermath").empty();
    pages.push_back(std::move(p));
  }
  std::ranges::sort(pages, {}, &page::id);
  return pages;
}

}  // namespace

const std::vector<page>& all_pages() {
  static const std::vector<page> pages = read_pages();
  return pages;
}

const page* find_page(std::string_view id) {
  const auto& pages = all_pages();
  const auto found = std::ranges::find(pages, id.substr(0, id.find('@')), &page::id);
  return found != pages.end() ? &*found : nullptr;
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
