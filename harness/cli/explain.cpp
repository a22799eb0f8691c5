#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <set>

#include "harness/cli/codes_meant.h"
#include "harness/cli/explain_page.h"
#include "harness/cli/plain_answers.h"
#include "harness/cli/producers.h"
#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/pages.h"
#include "harness/platform.h"
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

/// A text in lower case with one blank around every word, and nothing else.
std::string only_words(const std::string& text) {
  std::string words = " ";
  for (const char letter : lower(text)) {
    if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
      words += letter;
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

std::set<std::string> calls_with_scenarios() {
  std::set<std::string> calls;
  for (const page& p : all_pages()) calls.insert(p.call);
  return calls;
}

/// The calls that only Windows has.
std::set<std::string> calls_of_windows() {
  std::set<std::string> calls = calls_with_scenarios();
  for (const page& p : all_pages())
    if (p.platform != "windows") calls.erase(p.call);
  return calls;
}

/// What is near to a text that is neither a code nor a scenario.
std::vector<std::string> close_to(const std::string& typed, const code_table& codes) {
  std::vector<std::string> known;
  for (const page& p : all_pages()) known.push_back(p.id);
  if (typed.find('/') != std::string::npos) return nearest(typed, known);
  for (const code_row& row : codes.rows()) {
    known.push_back(row.symbol);
    known.insert(known.end(), row.aliases.begin(), row.aliases.end());
  }
  return nearest(typed, known);
}

/// What to try instead of a text that is neither a code nor a scenario.
std::string instead_of(const std::string& typed, const code_table& codes) {
  constexpr std::size_t enough = 8;
  const std::vector<std::string> speak = pages_that_say(typed);
  if (!speak.empty() && speak.size() <= enough)
    return "; of these words speak: " + join(speak, ", ");
  const std::vector<std::string> close = close_to(typed, codes);
  if (!close.empty()) return "; the nearest are: " + join(close, ", ");
  const std::string call = typed.substr(0, typed.find('/'));
  if (!calls_with_scenarios().contains(call)) return "";
  return "; 'sockerr list " + call + "' shows the scenarios of " + call;
}

[[noreturn]] void refuse(const std::string& typed, const code_table& codes) {
  const std::vector<std::string> calls = calls_in(typed, calls_with_scenarios());
  const bool one_word =
      std::ranges::all_of(typed, [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
  if (one_word && !calls.empty())
    throw input_error("'" + typed + "' is a call; 'sockerr list " + join(calls, " ") +
                      "' shows its scenarios, and 'sockerr explain CODE --call " + calls.front() +
                      "' what gives a code there");
  throw input_error("'" + typed + "' is no code, no message with one and no scenario" +
                    instead_of(typed, codes));
}

/// For codes of which none is one of the platform that was asked for.
[[noreturn]] void refuse_platform(const std::string& typed,
                                  const std::vector<const code_row*>& codes,
                                  const std::string& platform) {
  std::string twins;
  for (const code_row* code : codes)
    twins += "; the twin of " + code->symbol + " there is " +
             (code->twins.empty() ? "none: " + code->twin_note : join(code->twins, " or "));
  throw input_error("'" + typed + "' is no code of " + platform + twins);
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

int explain_page(const page& p, const std::string& typed, const explain_arguments& arguments,
                 const suite& tables) {
  const bool is_case = std::ranges::any_of(platforms, [&](std::string_view platform) {
    const std::vector<std::string> cases = cases_on(p, platform);
    return std::ranges::find(cases, typed) != cases.end();
  });
  if (typed != p.id && !is_case) refuse_pattern(typed, platform_name);
  if (!arguments.call.empty() || !arguments.platform.empty())
    throw input_error("--call and --platform choose what gives a code; '" + typed +
                      "' is a scenario, which is shown as a whole");
  if (arguments.json)
    std::cout << to_json(page_document(p, tables), json_layout::indented) << "\n";
  else
    print_page(p, tables);
  return 0;
}

/// The call of --call, or those that the message names if any of them gives one of the codes, or
/// those that are known of the message; none stands for all.
std::vector<std::string> calls_to_show(const explain_arguments& arguments, const codes_meant& meant,
                                       const suite& tables) {
  if (!arguments.call.empty()) return {arguments.call};
  std::vector<std::string> named = calls_in(meant.own_words, calls_with_scenarios());
  const auto give_any = [&] {
    return !named.empty() && std::ranges::any_of(meant.codes, [&](const code_row* code) {
      return !producers_of(*code, tables, named).empty();
    });
  };
  if (give_any()) return named;
  named.clear();
  for (const known_message* message : meant.messages)
    named.insert(named.end(), message->calls.begin(), message->calls.end());
  return give_any() ? named : std::vector<std::string>{};
}

void print_notes(const std::string& typed, const codes_meant& meant) {
  if (!meant.note.empty()) std::cout << meant.note << ".\n\n";
  for (const known_message* message : meant.messages) std::cout << message->means << ".\n\n";
  if (meant.codes.size() > 1)
    std::cout << typed << " can mean " << meant.codes.size() << " things.\n\n";
}

std::string notes_of(const codes_meant& meant) {
  std::vector<std::string> notes;
  if (!meant.note.empty()) notes.push_back(meant.note);
  for (const known_message* message : meant.messages) notes.push_back(message->means);
  return join(notes, ". ");
}

/// What gives each of the codes that are meant.
int explain_codes(const std::string& typed, const codes_meant& meant,
                  const explain_arguments& arguments, const suite& tables) {
  const std::vector<std::string> calls = calls_to_show(arguments, meant, tables);
  const bool named = !calls_in(meant.own_words, {calls.begin(), calls.end()}).empty();
  if (!arguments.json) print_notes(typed, meant);
  value::list documents;
  for (const code_row* code : meant.codes) {
    std::vector<producer> producers = producers_of(*code, tables, calls);
    std::erase_if(producers, [&](const producer& p) {
      return !p.product.empty() && !arguments.platform.empty() && p.product != arguments.platform;
    });
    if (arguments.json) {
      value::list scenarios;
      for (const producer& p : producers) scenarios.push_back(to_document(p));
      value::table document = *code_document(*code).members();
      const std::string notes = notes_of(meant);
      document.emplace_back("note", notes.empty() ? value() : value(notes));
      document.emplace_back("scenarios", std::move(scenarios));
      documents.push_back(std::move(document));
      continue;
    }
    if (code != meant.codes.front()) std::cout << "\n";
    print_code(*code);
    print_producers(producers, calls);
    if (arguments.call.empty() && !calls.empty())
      std::cout << "\nThe message " << (named ? "names " : "is about ") << join(calls, " and ")
                << ": 'sockerr explain " << code->symbol << "' shows what gives it elsewhere.\n";
  }
  if (arguments.json) std::cout << to_json(value(documents), json_layout::indented) << "\n";
  return 0;
}

}  // namespace

int explain(const explain_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  check_filters(arguments, tables.expected);
  const std::string typed = join(arguments.what, " ");
  if (const page* p = find_page(typed)) return explain_page(*p, typed, arguments, tables);
  if (says_sigpipe(typed)) return show({sigpipe(tables)}, tables, arguments.json);

  const std::vector<known_message> messages = tables.messages();
  codes_meant meant =
      understand(typed, {tables.codes, messages, calls_with_scenarios(), calls_of_windows()});
  const std::vector<const code_row*> anywhere = meant.codes;
  const std::string platform = tables.expected.inherits(arguments.platform);
  std::erase_if(meant.codes, [&](const code_row* c) {
    return !platform.empty() && !belongs_to(c->domain, platform);
  });
  if (!meant.codes.empty()) return explain_codes(typed, meant, arguments, tables);
  if (!anywhere.empty()) refuse_platform(typed, anywhere, arguments.platform);
  if (!meant.messages.empty()) {
    std::vector<plain_answer> answers;
    for (const known_message* message : meant.messages) answers.push_back(answer_to(*message));
    return show(answers, tables, arguments.json);
  }
  if (says_no_error(typed)) return show({no_error(tables)}, tables, arguments.json);
  refuse(typed, tables.codes);
}

}  // namespace sockerr
