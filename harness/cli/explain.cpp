#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <set>

#include "harness/cli/codes_meant.h"
#include "harness/cli/producers.h"
#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/pages.h"
#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {
namespace {

std::string numbers_text(const code_row& row) {
  std::string text;
  std::map<int, std::vector<std::string>> by_number;
  std::vector<int> order;
  for (const auto& [system, number] : row.numbers) {
    if (!by_number.contains(number)) order.push_back(number);
    by_number[number].push_back(system);
  }
  for (const int number : order) {
    text += (text.empty() ? "" : ", ") + std::to_string(number);
    if (order.size() > 1) text += " (" + join(by_number[number], ", ") + ")";
  }
  return text;
}

std::string outcome_words(const expected_outcome& row) {
  return join(row.codes, " or ") + (row.signal.empty() ? "" : " + " + row.signal) +
         (row.detail.empty() ? "" : ": " + row.detail);
}

void print_code(const code_row& code) {
  std::cout << code.symbol << "  " << numbers_text(code) << "  ("
            << (code.domain == code_domain::winsock ? "Winsock" : name_of(code.domain)) << ")\n  "
            << code.meaning << "\n";
  if (!code.aliases.empty()) std::cout << "  also called " << join(code.aliases, ", ") << "\n";
  const char* other = code.domain == code_domain::winsock ? "elsewhere" : "on Windows";
  if (code.match == twin_match::none)
    std::cout << "  " << other << ": no such code; " << code.twin_note << "\n";
  else
    std::cout << "  " << other << ": " << (code.match == twin_match::close ? "about " : "")
              << join(code.twins, ", ") << (code.twin_note.empty() ? "" : "; " + code.twin_note)
              << "\n";
  if (!code.errc.empty()) std::cout << "  in C++: std::errc::" << code.errc << "\n";
  if (code.libuv)
    std::cout << "  " << *code.libuv << " from libuv and Node.js"
              << (code.domain == code_domain::errno_code ? " on Windows" : "") << "\n";
  if (code.domain == code_domain::errno_code && !code.twins.empty())
    std::cout << "  from Node.js or Ruby on Windows: see 'sockerr explain " << code.twins.front()
              << "'\n";
}

void print_page(const page& p, const suite& tables) {
  const expectations& expected = tables.expected;
  std::cout << p.id << "\n  " << p.title << "\n  cause: " << p.cause << "\n  fix:   " << p.fix
            << "\n  " << p.kind << ": " << retry_advice(p.kind) << "\n";
  const auto print_rows = [&](std::string_view target, std::string_view platform, auto find_row) {
    std::map<const expected_outcome*, std::vector<std::string>> by_row;
    std::vector<const expected_outcome*> order;
    const std::vector<std::string> cases = cases_on(p, platform);
    for (const std::string& id : cases)
      if (const expected_outcome* row = find_row(id)) {
        if (!by_row.contains(row)) order.push_back(row);
        by_row[row].push_back(id.find('@') == std::string::npos ? "" : id.substr(id.find('@') + 1));
      }
    for (const expected_outcome* row : order) {
      std::cout << "  " << target << ": " << outcome_words(*row);
      if (by_row[row].size() < cases.size()) std::cout << "  [" << join(by_row[row], " ") << "]";
      if (target == platform) std::cout << "  (" << evidence(*row) << ")";
      std::cout << "\n";
    }
  };
  for (const std::string_view platform : platforms) {
    print_rows(platform, platform,
               [&](const std::string& id) { return expected.find(platform, id); });
    for (const std::string& target : expected.targets())
      if (target != platform && expected.inherits(target) == platform)
        print_rows(target, platform, [&](const std::string& id) -> const expected_outcome* {
          const deviation* d = expected.find_deviation(target, id);
          return d != nullptr ? &d->observed : nullptr;
        });
  }
  if (const expected_outcome* posix = expected.find("posix", p.id))
    std::cout << "  POSIX requires: " << outcome_words(*posix) << "  (" << posix->source << ")\n";
  const std::vector<need> needs = tables.needs();
  for (const need* n : needs_of(needs, p.id))
    std::cout << "  answers question " << n->number << ": " << n->question << "\n";
  std::cout << "\n" << p.file << "\n" << p.source;
}

value page_document(const page& p, const expectations& expected) {
  value::table rows;
  for (const char* platform : {"linux", "windows", "posix"}) {
    value::table by_case;
    for (const std::string& id :
         cases_on(p, std::string_view(platform) == "posix" ? "linux" : platform))
      if (const expected_outcome* row = expected.find(platform, id))
        by_case.emplace_back(
            id, value::table{{"codes", value::list(row->codes.begin(), row->codes.end())},
                             {"detail", row->detail},
                             {"signal", row->signal},
                             {"basis", name_of(row->from)},
                             {"source", row->source}});
    rows.emplace_back(platform, std::move(by_case));
  }
  return value::table{{"id", p.id},       {"title", p.title}, {"cause", p.cause},
                      {"fix", p.fix},     {"kind", p.kind},   {"retry", retry_advice(p.kind)},
                      {"expected", rows}, {"file", p.file},   {"source", p.source}};
}

/// The questions that a scenario answers, and then the scenarios with a row as wanted.
template <class IsWanted>
void print_answer(const suite& tables, std::string_view answering, const char* heading,
                  IsWanted is_wanted) {
  const std::vector<need> needs = tables.needs();
  for (const need* n : needs_of(needs, std::string(answering)))
    std::cout << "\n"
              << n->question << "\n  " << n->answer << "\n  sockerr list --need " << n->number
              << "\n";
  std::cout << "\n" << heading << "\n";
  for (const page& p : all_pages())
    for (const std::string_view platform : platforms)
      if (std::ranges::any_of(cases_on(p, platform), [&](const std::string& id) {
            const expected_outcome* row = tables.expected.find(platform, id);
            return row != nullptr && is_wanted(*row);
          }))
        std::cout << "  " << p.id << " on " << platform << "\n    " << p.title << "\n";
}

/// 0 is no code. Whoever reads it after a failure read too late, or the call gives no code at all.
void print_no_error(const suite& tables) {
  std::cout << "0 is no error. Read after a failure, it comes from a call in between, or the call "
               "tells its\n"
               "failure in another way: by what it returns, as getaddrinfo does, or not at all.\n";
  print_answer(tables, "connect/code_read_late", "Calls that fail and set no code",
               [](const expected_outcome& row) { return gives(row, "unset"); });
}

void print_sigpipe(const suite& tables) {
  std::cout << "SIGPIPE is the signal that comes with EPIPE; where nobody handles it, it ends the "
               "program\nwithout a message, and a shell calls that exit code 141. Windows has no "
               "such signal.\n";
  print_answer(tables, "send/process_ended_by_signal", "Calls that raise it",
               [](const expected_outcome& row) { return row.signal == "SIGPIPE"; });
}

/// A text in lower case with one blank around every word, and nothing else.
std::string only_words(const std::string& text) {
  std::string words = " ";
  for (const char letter : text) {
    const auto c = static_cast<unsigned char>(letter);
    if (std::isalnum(c) != 0)
      words += static_cast<char>(std::tolower(c));
    else if (words.back() != ' ')
      words += ' ';
  }
  return words.back() == ' ' ? words : words + ' ';
}

/// The scenarios whose text has all words of `typed`.
std::vector<std::string> pages_that_say(const std::string& typed) {
  const std::vector<std::string> wanted = split(only_words(typed), ' ');
  std::vector<std::string> ids;
  for (const page& p : all_pages()) {
    const std::string said = only_words(p.id + " " + p.title + " " + p.cause + " " + p.fix + " " +
                                        join(p.variants, " "));
    if (std::ranges::all_of(wanted, [&](const std::string& word) {
          return said.find(" " + word + " ") != std::string::npos;
        }))
      ids.push_back(p.id);
  }
  return ids;
}

[[noreturn]] void refuse(const std::string& typed, const code_table& codes) {
  std::vector<std::string> known;
  for (const code_row& row : codes.rows()) {
    known.push_back(row.symbol);
    known.insert(known.end(), row.aliases.begin(), row.aliases.end());
  }
  for (const page& p : all_pages()) known.push_back(p.id);
  constexpr std::size_t enough = 8;
  std::vector<std::string> speak = pages_that_say(typed);
  if (speak.size() > enough) speak.clear();
  const std::vector<std::string> close = nearest(typed, known);
  throw input_error("'" + typed + "' is no code, no message with one and no scenario" +
                    (!speak.empty()   ? "; of these words speak: " + join(speak, ", ")
                     : !close.empty() ? "; the nearest are: " + join(close, ", ")
                                      : ""));
}

std::set<std::string> calls_with_scenarios() {
  std::set<std::string> calls;
  for (const page& p : all_pages()) calls.insert(p.call);
  return calls;
}

void check_filters(const explain_arguments& arguments, const expectations& expected) {
  if (!arguments.platform.empty() && expected.inherits(arguments.platform).empty())
    throw input_error("--platform '" + arguments.platform +
                      "' is none of: " + join(expected.targets(), ", "));
  const std::set<std::string> calls = calls_with_scenarios();
  if (!arguments.call.empty() && !calls.contains(arguments.call))
    throw input_error("--call '" + arguments.call + "' has no scenarios; there are " +
                      join({calls.begin(), calls.end()}, ", "));
}

/// The call of --call, or those that the message names if any of them gives one of the codes; none
/// stands for all.
std::vector<std::string> calls_to_show(const explain_arguments& arguments,
                                       const std::vector<const code_row*>& meant,
                                       const suite& tables) {
  if (!arguments.call.empty()) return {arguments.call};
  const std::vector<std::string> named =
      calls_in(join(arguments.what, " "), calls_with_scenarios());
  const bool give_any = !named.empty() && std::ranges::any_of(meant, [&](const code_row* code) {
    return !producers_of(*code, tables, named).empty();
  });
  return give_any ? named : std::vector<std::string>{};
}

}  // namespace

int explain(const explain_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  check_filters(arguments, tables.expected);
  const std::string typed = join(arguments.what, " ");
  if (const page* p = find_page(typed)) {
    if (arguments.json)
      std::cout << to_json(page_document(*p, tables.expected), json_layout::indented) << "\n";
    else
      print_page(*p, tables);
    return 0;
  }

  if (!arguments.json && says_sigpipe(typed)) {
    print_sigpipe(tables);
    return 0;
  }
  auto [meant, note] = understand(typed, tables.codes);
  const std::string platform = tables.expected.inherits(arguments.platform);
  std::erase_if(meant, [&](const code_row* c) {
    return !platform.empty() && !belongs_to(c->domain, platform);
  });
  if (meant.empty() && !arguments.json && says_no_error(typed)) {
    print_no_error(tables);
    return 0;
  }
  if (meant.empty()) refuse(typed, tables.codes);

  const std::vector<std::string> calls = calls_to_show(arguments, meant, tables);
  value::list documents;
  for (std::size_t i = 0; i < meant.size(); ++i) {
    const code_row& code = *meant[i];
    std::vector<producer> producers = producers_of(code, tables, calls);
    std::erase_if(producers, [&](const producer& p) {
      return !p.product.empty() && !arguments.platform.empty() && p.product != arguments.platform;
    });
    if (arguments.json) {
      value::list scenarios;
      for (const producer& p : producers) scenarios.push_back(to_document(p));
      value::table document = *code_document(code).members();
      document.emplace_back("scenarios", std::move(scenarios));
      documents.push_back(std::move(document));
      continue;
    }
    if (i == 0 && !note.empty()) std::cout << note << ".\n\n";
    if (i == 0 && meant.size() > 1)
      std::cout << typed << " can mean " << meant.size() << " things.\n\n";
    if (i > 0) std::cout << "\n";
    print_code(code);
    print_producers(producers, calls);
    if (arguments.call.empty() && !calls.empty())
      std::cout << "\nThe message names " << join(calls, " and ") << ": 'sockerr explain "
                << code.symbol << "' shows what gives it elsewhere.\n";
  }
  if (arguments.json) std::cout << to_json(value(documents), json_layout::indented) << "\n";
  return 0;
}

}  // namespace sockerr
