#include "harness/documented.h"

#include <algorithm>
#include <set>

#include "harness/pages.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::string_view tables_of_manuals = "documented/";
constexpr std::string_view unreachable_file = "documented/unreachable.toml";

/// Splits "call/CODE"; complains about anything else and about unknown codes.
std::pair<std::string, std::string> split_pair(table_reader& reader, const std::string& name,
                                               int line, const code_table& codes) {
  const std::size_t slash = name.find('/');
  const std::string code = slash == std::string::npos ? "" : name.substr(slash + 1);
  if (slash == 0 || codes.find(code) == nullptr) {
    reader.complain(line, "'" + name + "' must be a call, a slash and a code of expected/codes/");
    return {};
  }
  return {name.substr(0, slash), code};
}

void read_manual(table_reader reader, const code_table& codes,
                 std::vector<documented_pair>& pairs) {
  const std::string file = reader.file().name;
  const std::string manual =
      file.substr(tables_of_manuals.size(), file.rfind('.') - tables_of_manuals.size());
  for (const auto& [name, row] : reader.rows()) {
    reader.allow_only(row, {"conditions"});
    documented_pair read{.manual = manual, .platform = manual == "winsock" ? "windows" : "linux"};
    std::tie(read.call, read.code) = split_pair(reader, name, row.line(), codes);
    const value* conditions = row.find("conditions");
    if (conditions == nullptr || conditions->items() == nullptr || conditions->items()->empty()) {
      reader.complain(row.line(), "'conditions' must list at least one { when, reach, source }");
      continue;
    }
    for (const value& item : *conditions->items()) {
      if (item.members() == nullptr) {
        reader.complain(item.line(),
                        "a condition must be { when = ..., reach = ..., source = ... }");
        continue;
      }
      reader.allow_only(item, {"when", "reach", "source"});
      read.conditions.push_back({reader.demand_text(item, "when"),
                                 reader.demand_text(item, "reach"),
                                 reader.demand_text(item, "source")});
    }
    if (!read.code.empty()) pairs.push_back(std::move(read));
  }
}

void read_unreachable(table_reader reader, const code_table& codes,
                      std::vector<unreachable_pair>& rows) {
  for (const auto& [name, row] : reader.rows()) {
    reader.allow_only(row, {"reason", "instead"});
    unreachable_pair read;
    std::tie(read.call, read.code) = split_pair(reader, name, row.line(), codes);
    read.reason = reader.demand_text(row, "reason");
    read.instead = reader.text(row, "instead");
    if (!read.instead.empty() && find_page(read.instead) == nullptr)
      reader.complain(row.line(), "'instead' names no scenario: " + read.instead);
    if (!read.code.empty()) rows.push_back(std::move(read));
  }
}

std::string canonical(const code_table& codes, const std::string& symbol) {
  const code_row* row = codes.find(symbol);
  return row != nullptr ? row->symbol : symbol;
}

/// The scenarios that expect a code on a platform, by call ("*" for any), and who confirmed that.
class index_of_codes {
 public:
  struct entry {
    std::set<std::string> scenarios;
    std::set<std::string> confirmed_by;
  };

  index_of_codes(const expectations& expected, const code_table& codes,
                 const std::vector<run_result>& runs)
      : codes_(codes) {
    std::map<std::string, std::set<std::string>> confirmed;  // platform and case: targets
    for (const run_result& run : runs)
      for (const case_result& r : run.cases)
        if (r.verdict == "pass")
          confirmed[run.target.inherits + " " + r.id].insert(run.target.name);
    for (const page& p : all_pages())
      for (const std::string platform : {"linux", "windows"})
        for (const std::string& id : cases_on(p, platform))
          if (const expected_outcome* row = expected.find(platform, id))
            for (const std::string& code : row->codes)
              for (const std::string& call : {p.call, std::string("*")}) {
                entry& e = entries_[key(platform, call, code)];
                e.scenarios.insert(p.id);
                e.confirmed_by.merge(std::set(confirmed[platform + " " + id]));
              }
  }

  const entry* find(const std::string& platform, const std::string& call,
                    const std::string& code) const {
    const auto found = entries_.find(key(platform, call, code));
    return found != entries_.end() ? &found->second : nullptr;
  }

 private:
  std::string key(const std::string& platform, const std::string& call,
                  const std::string& code) const {
    return platform + " " + call + "/" + canonical(codes_, code);
  }
  const code_table& codes_;
  std::map<std::string, entry> entries_;
};

const unreachable_pair* find_unreachable(const documented_tables& tables, const std::string& call,
                                         const std::string& code) {
  for (const unreachable_pair& u : tables.unreachable)
    if (u.code == code && (u.call == "*" || u.call == call)) return &u;
  return nullptr;
}

coverage_state state_of(const index_of_codes::entry& found) {
  return found.confirmed_by.empty() ? coverage_state::unconfirmed : coverage_state::reproduced;
}

}  // namespace

std::string call_of(const std::string& function) {
  const std::string call = lower(function);
  return call == "closesocket" ? "close" : call;
}

documented_tables read_documented(const std::vector<table_file>& files, const code_table& codes,
                                  std::vector<problem>& problems) {
  documented_tables tables;
  for (const table_file& file : files) {
    if (file.name == unreachable_file)
      read_unreachable(table_reader(file, problems), codes, tables.unreachable);
    else if (file.name.starts_with(tables_of_manuals))
      read_manual(table_reader(file, problems), codes, tables.pairs);
  }
  return tables;
}

const char* name_of(coverage_state state) {
  switch (state) {
    case coverage_state::reproduced:
      return "reproduced";
    case coverage_state::unconfirmed:
      return "unconfirmed";
    case coverage_state::unreachable:
      return "unreachable";
    case coverage_state::missing:
      return "missing";
  }
  return "?";
}

std::vector<covered_pair> cover(const documented_tables& tables, const expectations& expected,
                                const code_table& codes, const std::vector<run_result>& runs) {
  const index_of_codes index(expected, codes, runs);
  std::vector<covered_pair> covered;
  for (const documented_pair& pair : tables.pairs) {
    covered_pair result{.pair = &pair};
    if (const auto* found = index.find(pair.platform, call_of(pair.call), pair.code)) {
      result.state = state_of(*found);
      result.scenarios.assign(found->scenarios.begin(), found->scenarios.end());
      result.confirmed_by.assign(found->confirmed_by.begin(), found->confirmed_by.end());
    } else if (const auto* u = find_unreachable(tables, pair.call, pair.code)) {
      result.state = coverage_state::unreachable;
      result.reason = u->reason;
      if (!u->instead.empty()) result.scenarios = {u->instead};
    }
    covered.push_back(std::move(result));
  }
  return covered;
}

std::vector<covered_code> cover_winsock_list(const documented_tables& tables,
                                             const expectations& expected, const code_table& codes,
                                             const std::vector<run_result>& runs) {
  const index_of_codes index(expected, codes, runs);
  std::vector<covered_code> covered;
  for (const code_row& row : codes.rows()) {
    if (row.domain != code_domain::winsock || !row.listed) continue;
    covered_code result{.code = row.symbol};
    const bool documented = std::ranges::any_of(
        tables.pairs, [&](const documented_pair& p) { return p.code == row.symbol; });
    if (const auto* found = index.find("windows", "*", row.symbol)) {
      result.verdict = name_of(state_of(*found));
      result.scenarios.assign(found->scenarios.begin(), found->scenarios.end());
    } else if (!documented) {
      result.verdict = "documented for no call";
    } else if (const auto* u = find_unreachable(tables, "*", row.symbol)) {
      result.verdict = "unreachable";
      result.reason = u->reason;
    } else {
      result.verdict = "missing";
    }
    covered.push_back(std::move(result));
  }
  return covered;
}

}  // namespace sockerr
