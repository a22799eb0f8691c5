#include "harness/expectations.h"

#include <algorithm>
#include <array>
#include <set>

#include "harness/pages.h"
#include "harness/registry.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::string_view platforms[] = {"linux", "windows"};
constexpr std::string_view posix = "posix";  // shown beside the platforms, not judged

constexpr std::string_view deviations_folder = "deviations/";

/// The kinds of failure after which a program that did nothing wrong goes on.
constexpr std::string_view passing_kinds[] = {"peer", "resource", "timing"};

std::string call_in(std::string_view id) { return std::string(id.substr(0, id.find('/'))); }

std::string scenario_of(std::string_view case_id) {
  return std::string(case_id.substr(0, case_id.find('@')));
}

std::string codes_text(const expected_outcome& e) {
  return join(e.codes, " or ") + (e.detail.empty() ? "" : " with " + e.detail) +
         (e.signal.empty() ? "" : " and " + e.signal);
}

bool same_outcome(const expected_outcome& a, const expected_outcome& b) {
  return a.codes == b.codes && a.detail == b.detail && a.signal == b.signal &&
         a.remedy == b.remedy && a.aftermath == b.aftermath;
}

bool same_evidence(const expected_outcome& a, const expected_outcome& b) {
  return a.from == b.from && a.source == b.source && a.disputed == b.disputed;
}

void check_codes(table_reader& reader, const value& at, const std::vector<std::string>& symbols,
                 const code_table& codes, std::string_view platform, bool of_product) {
  for (const std::string& symbol : symbols) {
    if (symbol == "ok" || symbol == "unset") continue;
    // A product may end the process, or give a number that has no name on its platform.
    if (of_product && (symbol == "crash" || is_number(symbol))) continue;
    const code_row* row = codes.find(symbol);
    const std::string_view wanted = platform == posix ? "linux" : platform;
    if (row == nullptr)
      reader.complain(at.line(), "'" + symbol + "' is in no table of expected/codes/");
    else if (!belongs_to(row->domain, wanted))
      reader.complain(at.line(), "'" + symbol + "' is no code of " + std::string(platform));
  }
}

basis read_basis(table_reader& reader, const value& cell) {
  constexpr std::array all{basis::measured, basis::third_party, basis::documented,
                           basis::undecided};
  std::vector<std::string> names;
  for (const basis b : all) names.emplace_back(name_of(b));
  reader.demand(cell, "basis");
  const std::string name = reader.one_of(cell, "basis", names);
  const auto found = std::ranges::find_if(all, [&](basis b) { return name == name_of(b); });
  return found != all.end() ? *found : basis::undecided;
}

expected_outcome read_outcome(table_reader& reader, const value& cell, std::string_view code_key,
                              const code_table& codes, std::string_view platform) {
  expected_outcome read;
  read.path = reader.file().path;
  read.line = cell.line();
  read.codes = reader.texts(cell, code_key);
  read.detail = reader.text(cell, "detail");
  read.signal = reader.text(cell, "signal");
  if (cell.find("aftermath") != nullptr) read.aftermath = reader.text(cell, "aftermath");
  if (cell.find("remedy") != nullptr) read.remedy = reader.text(cell, "remedy");
  std::vector<std::string> all = read.codes;
  all.insert(all.end(), {read.remedy, read.aftermath});
  check_codes(reader, cell, all, codes, platform, code_key == "observed");
  return read;
}

expected_outcome read_cell(table_reader& reader, const value& cell, const code_table& codes,
                           std::string_view platform) {
  expected_outcome read = read_outcome(reader, cell, "code", codes, platform);
  read.source = reader.text(cell, "source");
  if (platform == posix) {
    reader.allow_only(cell, {"code", "source"});
    read.from = basis::documented;
  } else {
    reader.allow_only(cell, {"code", "detail", "signal", "aftermath", "basis", "seen", "source",
                             "why", "disputed"});
    read.from = read_basis(reader, cell);
    read.seen = reader.text(cell, "seen");
    read.why = reader.text(cell, "why");
    read.disputed = reader.text(cell, "disputed");
    if (read.codes.size() > 1 && read.why.empty())
      reader.complain(cell.line(), "several codes are accepted: 'why' is missing");
  }
  if (read.from == basis::measured && read.seen.empty())
    reader.complain(cell.line(), "a measured value says on which release: 'seen' is missing");
  if ((read.from == basis::third_party || read.from == basis::documented) && read.source.empty())
    reader.complain(cell.line(), "'source' is missing: who says so");
  if (read.codes.empty() != (read.from == basis::undecided))
    reader.complain(cell.line(),
                    read.codes.empty() ? "'code' is missing" : "an undecided value has no 'code'");
  return read;
}

}  // namespace

const char* name_of(basis b) {
  switch (b) {
    case basis::measured:
      return "measured";
    case basis::third_party:
      return "third_party";
    case basis::documented:
      return "documented";
    case basis::undecided:
      return "undecided";
  }
  return "?";
}

std::vector<scenario_facts> facts_of_registry() {
  std::vector<scenario_facts> facts;
  for (const page& p : all_pages())
    facts.push_back({.id = p.id,
                     .platform = p.platform,
                     .variants = p.variants,
                     .kind = p.kind,
                     .has_aftermath = p.has_aftermath});
  return facts;
}

expectations::expectations(const std::vector<table_file>& files, const code_table& codes,
                           std::vector<problem>& problems) {
  for (const table_file& file : files)
    if (file.name == "targets.toml") read_targets(table_reader(file, problems));
  for (const table_file& file : files) {
    if (is_row_file(file.name)) read_rows(table_reader(file, problems), codes);
    if (file.name.starts_with(deviations_folder))
      read_deviations(table_reader(file, problems), codes);
  }
}

void expectations::check(const std::vector<scenario_facts>& scenarios,
                         std::vector<problem>& problems) const {
  check_files(scenarios, problems);
  check_variant_rows(problems);
  check_deviations(problems);
  check_against(scenarios, problems);
}

void expectations::read_targets(table_reader reader) {
  for (const auto& [name, row] : reader.rows()) {
    reader.allow_only(row, {"inherits", "about"});
    reader.demand_text(row, "about");
    const bool platform = std::ranges::find(platforms, name) != std::end(platforms);
    const std::string inherited = reader.text(row, "inherits");
    if (!platform && std::ranges::find(platforms, inherited) == std::end(platforms))
      reader.complain(row.line(), "'inherits' must name the platform: linux or windows");
    inherits_[name] = platform ? name : inherited;
  }
}

void expectations::read_rows(table_reader reader, const code_table& codes) {
  const std::string& name = reader.file().name;
  const std::string call = name.substr(0, name.find('.'));
  row_files_[call] = reader.file().path;
  for (const auto& [row_name, row] : reader.rows()) {
    reader.allow_only(row, {"linux", "windows", "posix"});
    for (const auto& [platform, cell] : *row.members()) {
      if (cell.members() == nullptr)
        reader.complain(cell.line(), "'" + platform + "' must be { code = ..., basis = ... }");
      else
        platforms_[platform].emplace(call + "/" + row_name,
                                     read_cell(reader, cell, codes, platform));
    }
  }
}

void expectations::read_deviations(table_reader reader, const code_table& codes) {
  const std::string& name = reader.file().name;
  const std::string product =
      name.substr(deviations_folder.size(), name.rfind('.') - deviations_folder.size());
  const std::string platform = inherits(product);
  if (platform.empty() || platform == product) {
    reader.complain(0, "'" + product + "' is no product in targets.toml");
    return;
  }
  for (const auto& [id, row] : reader.rows()) {
    reader.allow_only(
        row, {"inherits", "observed", "detail", "signal", "remedy", "aftermath", "seen", "note"});
    deviation read;
    read.inherits = reader.texts(row, "inherits");
    read.observed = read_outcome(reader, row, "observed", codes, platform);
    read.note = reader.demand_text(row, "note");
    if (read.inherits.empty()) reader.complain(row.line(), "'inherits' is missing");
    if (read.observed.codes.size() != 1)
      reader.complain(row.line(), "'observed' must be one code: a deviation is pinned to a value");
    if (const value* seen = row.find("seen"); seen != nullptr && seen->members() != nullptr) {
      reader.allow_only(*seen, {"version", "date"});
      read.version = reader.demand_text(*seen, "version");
      read.date = reader.demand_text(*seen, "date");
    } else {
      reader.complain(row.line(), "'seen' is missing: { version = ..., date = ... }");
    }
    products_[product].emplace(id, std::move(read));
  }
}

void expectations::check_files(const std::vector<scenario_facts>& scenarios,
                               std::vector<problem>& problems) const {
  std::set<std::string> calls;
  for (const scenario_facts& s : scenarios) calls.insert(call_in(s.id));
  for (const auto& [call, path] : row_files_)
    if (!calls.contains(call))
      problems.push_back(
          {path, 0, "there are no scenarios of a call '" + call + "'", bearing::unread});

  // Without deviations a file that is missing is a gap like its rows.
  std::map<std::string, int> missing;
  for (const auto& [product, rows] : products_)
    for (const auto& [id, row] : rows) {
      const std::string call = call_in(id);
      if (!calls.contains(call) || row_files_.contains(call)) continue;
      const std::string& path = row.observed.path;
      ++missing[path.substr(0, path.rfind(deviations_folder)) + call + ".toml"];
    }
  for (const auto& [path, rows] : missing)
    problems.push_back({path, 0,
                        "the file is missing, from whose rows " + std::to_string(rows) + " in " +
                            std::string(deviations_folder) + " deviate",
                        bearing::unread});
}

void expectations::check_variant_rows(std::vector<problem>& problems) const {
  for (const auto& [platform, rows] : platforms_)
    for (const auto& [id, row] : rows) {
      if (id.find('@') == std::string::npos) continue;
      const auto general = rows.find(scenario_of(id));
      if (general != rows.end() && same_outcome(general->second, row) &&
          same_evidence(general->second, row))
        problems.push_back(
            {row.path, row.line,
             id + " says for " + platform + " what " + scenario_of(id) + " says already"});
    }
}

void expectations::check_deviations(std::vector<problem>& problems) const {
  for (const auto& [product, rows] : products_)
    for (const auto& [id, row] : rows)
      if (const std::string wrong = wrong_with(inherits(product), id, row); !wrong.empty())
        problems.push_back({row.observed.path, row.observed.line, id + ": " + wrong});
}

std::string expectations::wrong_with(const std::string& platform, const std::string& id,
                                     const deviation& row) const {
  const expected_outcome* normal = find(platform, id);
  if (normal == nullptr) return "there is no row of " + platform + " from which it deviates";
  if (normal->codes != row.inherits)
    return "'inherits' is " + join(row.inherits, " or ") + ", but the row of " + platform +
           " says " + join(normal->codes, " or ") + " (" + normal->path + ":" +
           std::to_string(normal->line) + ")";
  if (same_outcome(*normal, row.observed))
    return "it equals what it inherits, " + codes_text(*normal) + ": delete the row";
  return {};
}

void expectations::check_against(const std::vector<scenario_facts>& scenarios,
                                 std::vector<problem>& problems) const {
  std::map<std::string, const scenario_facts*> by_id;
  for (const scenario_facts& s : scenarios) by_id[s.id] = &s;

  const auto check_name = [&](const std::string& id, const expected_outcome& row) {
    const auto found = by_id.find(scenario_of(id));
    if (found == by_id.end()) {
      problems.push_back({row.path, row.line,
                          id + ": there is no scenario scenarios/" + scenario_of(id) + ".cpp"});
      return;
    }
    const scenario_facts& s = *found->second;
    if (id.find('@') == std::string::npos) return;
    const std::string variant = id.substr(id.find('@') + 1);
    if (std::ranges::find(s.variants, variant) == s.variants.end())
      problems.push_back(
          {row.path, row.line,
           id + ": the scenario has no variant '" + variant + "', only " + join(s.variants, ", ")});
  };
  for (const auto& [platform, rows] : platforms_)
    for (const auto& [id, row] : rows) check_name(id, row);
  for (const auto& [product, rows] : products_)
    for (const auto& [id, row] : rows) check_name(id, row.observed);

  for (const scenario_facts& s : scenarios)
    if (std::ranges::find(passing_kinds, s.kind) != std::end(passing_kinds) && !s.has_aftermath)
      problems.push_back(
          {"scenarios/" + s.id + (s.platform == "any" ? "" : "." + s.platform) + ".cpp", 0,
           "a failure of kind " + s.kind + " needs an aftermath: what must still work after it"});

  for (const scenario_facts& s : scenarios)
    for (const std::string_view platform : platforms) {
      const bool exists = s.platform == "any" || s.platform == platform;
      std::vector<std::string> ids;
      if (s.variants.empty()) ids = {s.id};
      for (const std::string& variant : s.variants)
        if (variant_exists(platform, variant)) ids.push_back(s.id + "@" + variant);
      for (const std::string& id : ids) {
        const expected_outcome* row = find(platform, id);
        if (exists && row == nullptr) {
          problems.push_back(
              {"expected/" + call_in(s.id) + ".toml", 0,
               id + " has no row for " + std::string(platform) +
                   "; 'sockerr record --expected FOLDER' writes one for the platform it runs on",
               bearing::gap});
        } else if (!exists && row != nullptr) {
          problems.push_back({row->path, row->line,
                              id + " exists only on " + s.platform + " but has a row for " +
                                  std::string(platform)});
        }
      }
    }
}

const expected_outcome* expectations::find(std::string_view platform,
                                           std::string_view case_id) const {
  const auto rows = platforms_.find(platform);
  if (rows == platforms_.end()) return nullptr;
  if (const auto own = rows->second.find(case_id); own != rows->second.end()) return &own->second;
  const auto general = rows->second.find(scenario_of(case_id));
  return general != rows->second.end() ? &general->second : nullptr;
}

const deviation* expectations::find_deviation(std::string_view target,
                                              std::string_view case_id) const {
  const auto rows = products_.find(target);
  if (rows == products_.end()) return nullptr;
  if (const auto own = rows->second.find(case_id); own != rows->second.end()) return &own->second;
  const auto general = rows->second.find(scenario_of(case_id));
  return general != rows->second.end() ? &general->second : nullptr;
}

std::string expectations::inherits(std::string_view target) const {
  const auto found = inherits_.find(target);
  return found != inherits_.end() ? found->second : std::string();
}

std::vector<std::string> expectations::targets() const {
  std::vector<std::string> names;
  for (const auto& [name, platform] : inherits_) names.push_back(name);
  return names;
}

}  // namespace sockerr
