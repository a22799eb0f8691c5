#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <sstream>

#include "harness/cli/verbs.h"
#include "harness/documented.h"
#include "harness/files.h"
#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::array states{coverage_state::reproduced, coverage_state::unconfirmed,
                            coverage_state::unreachable, coverage_state::missing};

/// How many pairs are in each state.
struct tally {
  std::map<coverage_state, int> counts;
  int total = 0;
  void add(coverage_state state) {
    ++counts[state];
    ++total;
  }
  int of(coverage_state state) const {
    const auto found = counts.find(state);
    return found != counts.end() ? found->second : 0;
  }
};

struct summary {
  std::map<std::string, tally> by_manual;
  std::map<std::string, std::map<std::string, tally>> by_call;  // manual, then call
};

summary summarize(const std::vector<covered_pair>& covered) {
  summary s;
  for (const covered_pair& c : covered) {
    s.by_manual[c.pair->manual].add(c.state);
    s.by_call[c.pair->manual][c.pair->call].add(c.state);
  }
  return s;
}

std::string row_of(const std::string& name, const tally& t, const char* separator) {
  std::string row = name + separator + std::to_string(t.total);
  for (const coverage_state state : states) row += separator + std::to_string(t.of(state));
  return row;
}

std::string heading(const char* separator) {
  std::string row = std::string("documented by") + separator + "pairs";
  for (const coverage_state state : states) row += std::string(separator) + name_of(state);
  return row;
}

/// The whole of it in Markdown; the terminal shows the same text.
std::string as_markdown(const std::vector<covered_pair>& covered,
                        const std::vector<covered_code>& codes) {
  std::ostringstream out;
  const summary s = summarize(covered);
  const auto line = [&](const std::string& cells) { out << "| " << cells << " |\n"; };
  line(heading(" | "));
  out << "|---|---|---|---|---|---|\n";
  for (const auto& [manual, t] : s.by_manual) line(row_of(manual, t, " | "));
  for (const auto& [manual, calls] : s.by_call) {
    out << "\n## " << manual << "\n\n";
    line("call" + heading(" | ").substr(13));
    out << "|---|---|---|---|---|---|\n";
    for (const auto& [call, t] : calls) line(row_of(call, t, " | "));
  }
  out << "\n## Microsoft's list of Winsock codes\n\n";
  std::map<std::string, int> verdicts;
  for (const covered_code& c : codes) ++verdicts[c.verdict];
  out << codes.size() << " codes:";
  for (const auto& [verdict, count] : verdicts) out << " " << count << " " << verdict << ";";
  out << "\n\n| code | verdict | scenarios or reason |\n|---|---|---|\n";
  for (const covered_code& c : codes)
    line(c.code + " | " + c.verdict + " | " +
         (c.scenarios.empty() ? c.reason : join(c.scenarios, ", ")));
  return out.str();
}

std::string pair_text(const covered_pair& c) {
  std::string text =
      c.pair->manual + " " + c.pair->call + "/" + c.pair->code + ": " + name_of(c.state);
  if (!c.confirmed_by.empty()) text += " on " + join(c.confirmed_by, ", ");
  if (!c.reason.empty()) text += ": " + c.reason;
  if (!c.scenarios.empty())
    text += std::string(c.reason.empty() ? ": " : "; instead ") + join(c.scenarios, ", ");
  for (const auto& condition : c.pair->conditions)
    text += "\n    " + condition.when + " (" + condition.source + "; " + condition.reach + ")";
  return text;
}

value to_document(const covered_pair& c) {
  value::list conditions;
  for (const auto& condition : c.pair->conditions)
    conditions.push_back(value::table{
        {"when", condition.when}, {"reach", condition.reach}, {"source", condition.source}});
  return value::table{{"manual", c.pair->manual},
                      {"platform", c.pair->platform},
                      {"call", c.pair->call},
                      {"code", c.pair->code},
                      {"state", name_of(c.state)},
                      {"scenarios", value::list(c.scenarios.begin(), c.scenarios.end())},
                      {"confirmed_by", value::list(c.confirmed_by.begin(), c.confirmed_by.end())},
                      {"reason", c.reason.empty() ? value() : value(c.reason)},
                      {"conditions", std::move(conditions)}};
}

value to_document(const covered_code& c) {
  return value::table{{"code", c.code},
                      {"verdict", c.verdict},
                      {"scenarios", value::list(c.scenarios.begin(), c.scenarios.end())},
                      {"reason", c.reason.empty() ? value() : value(c.reason)}};
}

template <class Items>
value documents_of(const Items& items) {
  value::list all;
  for (const auto& item : items) all.push_back(to_document(item));
  return all;
}

}  // namespace

int coverage(const coverage_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  std::vector<run_result> runs;
  for (const std::string& path : arguments.results) runs.push_back(read_results(path));
  const documented_tables documented = tables.documented();
  std::vector<covered_pair> covered = cover(documented, tables.expected, tables.codes, runs);
  std::vector<covered_code> codes =
      cover_winsock_list(documented, tables.expected, tables.codes, runs);

  if (!arguments.call.empty()) {
    // Manuals write AcceptEx and closesocket, which are acceptex and close elsewhere here.
    std::erase_if(covered, [call = call_of(arguments.call)](const covered_pair& c) {
      return call_of(c.pair->call) != call;
    });
    if (covered.empty())
      throw input_error("--call '" + arguments.call + "': no manual documents a call of that name");
  }
  if (!arguments.markdown.empty()) write_file(arguments.markdown, as_markdown(covered, codes));
  if (arguments.missing) {
    std::erase_if(covered,
                  [](const covered_pair& c) { return c.state != coverage_state::missing; });
    const char* missing = name_of(coverage_state::missing);
    std::erase_if(codes, [&](const covered_code& c) { return c.verdict != missing; });
  }
  if (arguments.json) {
    std::cout << to_json(value::table{{"pairs", documents_of(covered)},
                                      {"winsock_codes", documents_of(codes)}},
                         json_layout::indented)
              << "\n";
  } else if (arguments.missing || !arguments.call.empty()) {
    for (const covered_pair& c : covered) std::cout << pair_text(c) << "\n";
    if (covered.empty())
      std::cout << "No documented pair is missing: each has a scenario, or a reason why none can "
                   "reach it.\n";
  } else if (arguments.markdown.empty()) {
    std::cout << as_markdown(covered, codes);
  }
  if (runs.empty() && !arguments.json)
    std::cout << "\nNo result files were given, so nothing is confirmed: "
                 "'sockerr run --json FILE' writes one.\n";
  return 0;
}

}  // namespace sockerr
