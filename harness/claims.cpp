#include "harness/claims.h"

#include <algorithm>

#include "harness/pages.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::string_view folder = "claims/";

std::vector<std::string> names_of_domains() {
  std::vector<std::string> names;
  for (const code_domain d : {code_domain::errno_code, code_domain::winsock, code_domain::gai,
                              code_domain::h_errno_code, code_domain::exception})
    names.emplace_back(name_of(d));
  return names;
}

void read_outcomes(table_reader& reader, const value& row, const code_table& codes, claim& read) {
  const value* checks = row.find("outcomes");
  if (checks == nullptr) return;
  if (checks->items() == nullptr)
    return reader.complain(checks->line(), "'outcomes' must be a list");
  for (const value& item : *checks->items()) {
    if (item.members() == nullptr) {
      reader.complain(item.line(), "an outcome must be { case = ..., platform = ..., code = ... }");
      continue;
    }
    reader.allow_only(item, {"case", "platform", "code", "domain", "step"});
    reader.demand(item, "platform");
    claim::outcome_check check{
        .case_id = reader.demand_text(item, "case"),
        .platform = reader.one_of(item, "platform", {"linux", "windows"}),
        .code = reader.text(item, "code"),
        .domain = reader.one_of(item, "domain", names_of_domains()),
        .of_remedy = reader.one_of(item, "step", {"provoke", "remedy"}) == "remedy"};
    if ((item.find("code") == nullptr) == (item.find("domain") == nullptr))
      reader.complain(item.line(), "an outcome has either a 'code' or a 'domain'");
    const page* scenario = find_page(check.case_id);
    if (scenario == nullptr)
      reader.complain(item.line(), "there is no scenario for the case '" + check.case_id + "'");
    else if (const auto ids = cases_on(*scenario, check.platform);
             !check.platform.empty() && std::ranges::find(ids, check.case_id) == ids.end())
      reader.complain(item.line(), "the case '" + check.case_id + "' does not exist on '" +
                                       check.platform + "'");
    if (!check.code.empty() && check.code != "ok" && codes.find(check.code) == nullptr)
      reader.complain(item.line(), "'" + check.code + "' is in no table of expected/codes/");
    read.outcomes.push_back(std::move(check));
  }
}

void read_numbers(table_reader& reader, const value& row, const code_table& codes, claim& read) {
  const value* checks = row.find("numbers");
  if (checks == nullptr) return;
  if (checks->members() == nullptr)
    return reader.complain(checks->line(), "'numbers' must be { SYMBOL = number, ... }");
  for (const auto& [symbol, number] : *checks->members()) {
    if (codes.find(symbol) == nullptr || number.integer() == nullptr)
      reader.complain(number.line(), "'" + symbol + "' must be a known code and have a number");
    else
      read.numbers.push_back({symbol, *number.integer()});
  }
}

struct finding {
  claim_verdict verdict;
  std::string text;
};

/// Whether what was seen is what was claimed.
bool is_claimed(const claim::outcome_check& claimed, const std::string& seen,
                const code_table& codes) {
  const code_row* row = codes.find(seen);
  if (!claimed.domain.empty()) return row != nullptr && claimed.domain == name_of(row->domain);
  return seen == claimed.code || (row != nullptr && row == codes.find(claimed.code));
}

finding check(const claim::outcome_check& claimed, const expectations& expected,
              const code_table& codes, const std::vector<run_result>& runs) {
  const std::string what = std::string(claimed.of_remedy ? "the remedy of " : "") +
                           claimed.case_id + " on " + claimed.platform + " gives ";
  for (const run_result& run : runs) {
    if (run.target.name != claimed.platform) continue;
    const auto result = std::ranges::find(run.cases, claimed.case_id, &case_result::id);
    if (result == run.cases.end() || result->observed.code.empty()) continue;
    const std::string& seen = claimed.of_remedy ? result->remedy : result->observed.code;
    return {is_claimed(claimed, seen, codes) ? claim_verdict::confirmed : claim_verdict::refuted,
            what + seen + " (this run, " + run.target.release + ")"};
  }
  const expected_outcome* row = expected.find(claimed.platform, claimed.case_id);
  if (row == nullptr || row->codes.empty())
    return {claim_verdict::untested, what + "nobody knows what yet"};
  const std::vector<std::string> values =
      claimed.of_remedy ? std::vector<std::string>{row->remedy} : row->codes;
  const bool agrees = std::ranges::any_of(
      values, [&](const std::string& code) { return is_claimed(claimed, code, codes); });
  const std::string text = what + join(values, " or ") + " (" + name_of(row->from) + ": " +
                           (row->from == basis::measured ? row->seen : row->source) + ")";
  if (row->from == basis::documented) return {claim_verdict::untested, text};
  return {agrees ? claim_verdict::confirmed : claim_verdict::refuted, text};
}

finding check(const claim::number_check& claimed, const code_table& codes) {
  std::vector<std::string> others;
  for (const auto& [system, number] : codes.find(claimed.symbol)->numbers)
    if (number != claimed.number)
      others.push_back(std::to_string(number) + (system.empty() ? "" : " on " + system));
  const std::string text = claimed.symbol + " is " + std::to_string(claimed.number);
  if (others.empty()) return {claim_verdict::confirmed, text + " everywhere"};
  return {claim_verdict::refuted, text + " on some systems only: " + join(others, ", ")};
}

}  // namespace

std::vector<claim> read_claims(const std::vector<table_file>& files, const code_table& codes,
                               std::vector<problem>& problems) {
  std::vector<claim> claims;
  for (const table_file& file : files) {
    if (!file.name.starts_with(folder)) continue;
    table_reader reader(file, problems);
    for (const auto& [name, row] : reader.rows()) {
      reader.allow_only(row, {"says", "source", "note", "outcomes", "numbers"});
      claim read{.document = file.name.substr(folder.size(), file.name.rfind('.') - folder.size()),
                 .name = name};
      read.says = reader.demand_text(row, "says");
      read.source = reader.demand_text(row, "source");
      read.note = reader.text(row, "note");
      read_outcomes(reader, row, codes, read);
      read_numbers(reader, row, codes, read);
      if (read.outcomes.empty() && read.numbers.empty() && read.note.empty())
        reader.complain(row.line(), "'" + name +
                                        "' has neither outcomes nor numbers; "
                                        "a 'note' must say why it cannot be checked");
      claims.push_back(std::move(read));
    }
  }
  return claims;
}

const char* name_of(claim_verdict v) {
  switch (v) {
    case claim_verdict::confirmed:
      return "confirmed";
    case claim_verdict::untested:
      return "untested";
    case claim_verdict::refuted:
      return "refuted";
  }
  return "?";
}

std::vector<judged_claim> judge_claims(const std::vector<claim>& claims,
                                       const expectations& expected, const code_table& codes,
                                       const std::vector<run_result>& runs) {
  std::vector<judged_claim> judged;
  for (const claim& c : claims) {
    judged_claim result{.what = &c};
    bool first = true;
    const auto add = [&](const finding& found) {
      // One refuted check refutes the claim; one that could not be made leaves it untested.
      result.verdict = first ? found.verdict : std::max(result.verdict, found.verdict);
      first = false;
      result.findings.push_back(found.text);
    };
    for (const auto& check_of : c.outcomes) add(check(check_of, expected, codes, runs));
    for (const auto& check_of : c.numbers) add(check(check_of, codes));
    judged.push_back(std::move(result));
  }
  return judged;
}

}  // namespace sockerr
