#include "harness/cli/plain_answers.h"

#include <algorithm>
#include <iostream>

#include "harness/cli/producers.h"

namespace sockerr {
namespace {

/// The scenarios with a row as wanted.
template <class IsWanted>
std::vector<shown_scenario> scenarios_with(const suite& tables, IsWanted is_wanted) {
  std::vector<shown_scenario> found;
  for (const page& p : all_pages())
    for (const std::string_view platform : platforms)
      if (std::ranges::any_of(cases_on(p, platform), [&](const std::string& id) {
            const expected_outcome* row = tables.expected.find(platform, id);
            return row != nullptr && is_wanted(*row);
          }))
        found.push_back({&p, platform});
  return found;
}

void print(const plain_answer& answer, const suite& tables) {
  std::cout << answer.meaning << "\n";
  const std::vector<need> needs = tables.needs();
  for (const need* n : needs_of(needs, answer.question_of))
    std::cout << "\n"
              << n->question << "\n  " << n->answer << "\n  sockerr list --need " << n->number
              << "\n";
  if (!answer.scenarios.empty()) std::cout << "\n" << answer.heading << "\n";
  for (const auto& [what, platform] : answer.scenarios)
    std::cout << "  " << what->id << (platform.empty() ? "" : " on " + std::string(platform))
              << "\n    " << what->title << "\n";
}

value to_document(const plain_answer& answer) {
  value::list scenarios;
  for (const auto& [what, platform] : answer.scenarios)
    scenarios.push_back(value::table{{"id", what->id},
                                     {"platform", platform.empty() ? value() : value(platform)},
                                     {"title", what->title}});
  std::string meaning = answer.meaning;
  std::ranges::replace(meaning, '\n', ' ');
  return value::table{{"symbol", answer.symbol.empty() ? value() : value(answer.symbol)},
                      {"meaning", meaning},
                      {"scenarios", std::move(scenarios)}};
}

}  // namespace

plain_answer no_error(const suite& tables) {
  return {"",
          "0 is no error. Read after a failure, it comes from a call in between, or the call tells "
          "its\nfailure in another way: by what it returns, as getaddrinfo does, or not at all.",
          "connect/code_read_late", "Calls that fail and set no code",
          scenarios_with(tables, [](const expected_outcome& row) { return gives(row, "unset"); })};
}

plain_answer sigpipe(const suite& tables) {
  return {
      "SIGPIPE",
      "SIGPIPE is the signal that comes with EPIPE; where nobody handles it, it ends the "
      "program\nwithout a message, and a shell calls that exit code 141. Windows has no such "
      "signal.",
      "send/process_ended_by_signal", "Calls that raise it",
      scenarios_with(tables, [](const expected_outcome& row) { return row.signal == "SIGPIPE"; })};
}

plain_answer answer_to(const known_message& message) {
  plain_answer answer{"", message.means + ".", "", "What shows how it comes about", {}};
  for (const std::string& id : message.scenarios) answer.scenarios.push_back({find_page(id), ""});
  return answer;
}

int show(const std::vector<plain_answer>& answers, const suite& tables, bool json) {
  value::list documents;
  for (const plain_answer& answer : answers) {
    if (!json && &answer != &answers.front()) std::cout << "\n";
    if (json)
      documents.push_back(to_document(answer));
    else
      print(answer, tables);
  }
  if (json) std::cout << to_json(value(documents), json_layout::indented) << "\n";
  return 0;
}

}  // namespace sockerr
