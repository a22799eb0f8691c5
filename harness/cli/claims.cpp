#include "harness/claims.h"
#include "harness/text.h"

#include <iostream>
#include <map>

#include "harness/cli/verbs.h"
#include "harness/suite.h"

namespace sockerr {
namespace {

value to_document(const judged_claim& j) {
  value::list outcomes;
  for (const auto& o : j.what->outcomes)
    outcomes.push_back(value::table{{"case", o.case_id},
                                    {"platform", o.platform},
                                    {"step", o.of_remedy ? "remedy" : "provoke"},
                                    {"code", o.code.empty() ? value() : value(o.code)},
                                    {"domain", o.domain.empty() ? value() : value(o.domain)}});
  value::table numbers;
  for (const auto& n : j.what->numbers) numbers.emplace_back(n.symbol, n.number);
  return value::table{{"document", j.what->document},
                      {"name", j.what->name},
                      {"says", j.what->says},
                      {"source", j.what->source},
                      {"verdict", name_of(j.verdict)},
                      {"claimed", std::move(outcomes)},
                      {"numbers", std::move(numbers)},
                      {"findings", value::list(j.findings.begin(), j.findings.end())},
                      {"note", j.what->note.empty() ? value() : value(j.what->note)}};
}

}  // namespace

int claims(const claims_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  std::vector<run_result> runs;
  for (const std::string& path : arguments.results) runs.push_back(read_results(path));
  const std::vector<claim> all_claims = tables.claims();
  const std::vector<judged_claim> judged =
      judge_claims(all_claims, tables.expected, tables.codes, runs);

  if (arguments.json) {
    value::list all;
    for (const judged_claim& j : judged) all.push_back(to_document(j));
    std::cout << to_json(value(std::move(all)), json_layout::indented) << "\n";
    return 0;
  }
  std::map<std::string, int> totals;
  std::string document;
  for (const judged_claim& j : judged) {
    if (j.what->document != document) {
      document = j.what->document;
      std::cout << (totals.empty() ? "" : "\n") << document << "\n";
    }
    ++totals[name_of(j.verdict)];
    std::cout << "  " << name_of(j.verdict) << "  " << j.what->says << " (" << j.what->source
              << ")\n";
    for (const std::string& text : j.findings) std::cout << "      " << text << "\n";
    if (!j.what->note.empty()) std::cout << "      " << j.what->note << "\n";
  }
  std::vector<std::string> counts;
  for (const auto& [verdict, count] : totals)
    counts.push_back(std::to_string(count) + " " + verdict);
  std::cout << "\n" << judged.size() << " claims: " << join(counts, ", ") << "\n";
  return 0;
}

}  // namespace sockerr
