#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <span>

#include "harness/cli/codes_meant.h"
#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/pages.h"
#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::string_view platforms[] = {"linux", "windows"};

std::string retry_advice(const std::string& kind) {
  if (kind == "programmer") return "the program is wrong; trying again cannot help";
  if (kind == "peer") return "the other end did it; a new connection may work";
  if (kind == "resource") return "something ran out; it may come back";
  if (kind == "timing") return "too early or too late; the same call may succeed later";
  return "the machine or the network must be changed";
}

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

/// One scenario that gives a code on a platform, or on a product that deviates from it.
struct producer {
  const page* what = nullptr;
  const expected_outcome* row = nullptr;
  std::vector<std::string> variants;  ///< empty for all of them
  std::string product;                ///< empty for the platform itself
  std::string_view platform;
};

bool gives(const expected_outcome& row, const std::string& symbol) {
  return std::ranges::find(row.codes, symbol) != row.codes.end();
}

/// Groups the cases of a page whose row says `symbol` by that row.
template <class FindRow>
void add_producers(std::vector<producer>& found, const page& p, std::string_view platform,
                   const std::string& symbol, const std::string& product, FindRow find_row) {
  const std::vector<std::string> cases = cases_on(p, platform);
  std::size_t first = found.size(), giving = 0;
  for (const std::string& id : cases) {
    const expected_outcome* row = find_row(id);
    if (row == nullptr || !gives(*row, symbol)) continue;
    ++giving;
    const std::size_t at = id.find('@');
    const std::string variant = at == std::string::npos ? "" : id.substr(at + 1);
    const auto same = std::find_if(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                                   [&](const producer& q) { return q.row == row; });
    if (same == found.end())
      found.push_back({&p, row, {variant}, product, platform});
    else
      same->variants.push_back(variant);
  }
  if (giving == cases.size() && found.size() == first + 1) found.back().variants.clear();
}

/// What gives a code: of some calls, or of all for none.
std::vector<producer> producers_of(const code_row& code, const expectations& expected,
                                   const std::vector<std::string>& calls) {
  std::vector<producer> found;
  for (const page& p : all_pages()) {
    if (!calls.empty() && std::ranges::find(calls, p.call) == calls.end()) continue;
    for (const std::string_view platform : platforms) {
      if (!belongs_to(code.domain, platform)) continue;
      add_producers(found, p, platform, code.symbol, "",
                    [&](const std::string& id) { return expected.find(platform, id); });
      for (const std::string& target : expected.targets())
        if (target != platform && expected.inherits(target) == platform)
          add_producers(found, p, platform, code.symbol, target,
                        [&](const std::string& id) -> const expected_outcome* {
                          const deviation* d = expected.find_deviation(target, id);
                          return d != nullptr ? &d->observed : nullptr;
                        });
    }
  }
  return found;
}

/// How sure we are, in words.
std::string evidence(const expected_outcome& row) {
  std::string text = name_of(row.from);
  if (!row.seen.empty()) text += " on " + row.seen;
  if (!row.source.empty()) text += ": " + row.source;
  if (!row.disputed.empty()) text += "; disputed: " + row.disputed;
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
  if (code.domain == code_domain::errno_code && !code.twins.empty())
    std::cout << "  from Node.js or Ruby on Windows: see 'sockerr explain " << code.twins.front()
              << "'\n";
}

/// A page, and for each of its rows that give the code how sure we are; rows that are as sure as
/// each other are one.
void print_page_of_producers(std::span<const producer> rows) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_evidence;
  for (const producer& p : rows) {
    const std::string text = evidence(*p.row);
    auto same = std::ranges::find(by_evidence, text, [](const auto& e) { return e.first; });
    if (same == by_evidence.end()) same = by_evidence.insert(same, {text, {}});
    same->second.insert(same->second.end(), p.variants.begin(), p.variants.end());
  }
  const auto in_brackets = [](const std::vector<std::string>& variants) {
    return variants.empty() ? "" : "  [" + join(variants, " ") + "]";
  };
  const page& what = *rows.front().what;
  const bool alike = by_evidence.size() == 1;
  std::cout << "  " << what.id << (alike ? in_brackets(by_evidence.front().second) : "") << "\n    "
            << what.title << "\n    cause: " << what.cause << "\n    fix:   " << what.fix
            << "\n    " << what.kind << ": " << retry_advice(what.kind) << "\n";
  for (const auto& [text, variants] : by_evidence)
    std::cout << "    " << text << (alike ? "" : in_brackets(variants)) << "\n";
}

value to_document(const producer& p) {
  return value::table{
      {"id", p.what->id},
      {"call", p.what->call},
      {"variants", value::list(p.variants.begin(), p.variants.end())},
      {"title", p.what->title},
      {"cause", p.what->cause},
      {"fix", p.what->fix},
      {"kind", p.what->kind},
      {"retry", retry_advice(p.what->kind)},
      {"product", p.product.empty() ? value() : value(p.product)},
      {"basis", p.product.empty() ? value(name_of(p.row->from)) : value("measured")},
      {"source", p.row->source.empty() ? value() : value(p.row->source)}};
}

void print_producers(const std::vector<producer>& producers,
                     const std::vector<std::string>& only_calls) {
  std::string heading;
  for (auto first = producers.begin(); first != producers.end();) {
    const auto last = std::find_if(first, producers.end(), [&](const producer& p) {
      return p.what != first->what || p.product != first->product || p.platform != first->platform;
    });
    if (first->product.empty()) {
      const std::string on = first->what->call + " on " + std::string(first->platform);
      if (on != heading) std::cout << "\n" << on << "\n";
      heading = on;
      print_page_of_producers({first, last});
    }
    first = last;
  }
  bool first = true;
  for (const producer& p : producers) {
    if (p.product.empty()) continue;
    if (first) std::cout << "\nProducts that give it where the platform gives something else\n";
    first = false;
    std::cout << "  " << p.product << ": " << p.what->id
              << (p.variants.empty() ? "" : "  [" + join(p.variants, " ") + "]") << "\n    "
              << p.what->title << "\n";
  }
  if (producers.empty())
    std::cout << "\n  No scenario" << (only_calls.empty() ? "" : " of " + join(only_calls, " or "))
              << " gives it.\n";
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

/// 0 is no code. Whoever reads it after a failure read too late, or the call gives no code at all.
void print_no_error(const suite& tables) {
  std::cout << "0 is no error. Read after a failure, it comes from a call in between, or the call "
               "tells its\n"
               "failure in another way: by what it returns, as getaddrinfo does, or not at all.\n";
  const std::vector<need> needs = tables.needs();
  for (const need* n : needs_of(needs, "connect/code_read_late"))
    std::cout << "\n"
              << n->question << "\n  " << n->answer << "\n  sockerr list --need " << n->number
              << "\n";
  std::cout << "\nCalls that fail and set no code\n";
  for (const page& p : all_pages())
    for (const std::string_view platform : platforms) {
      std::vector<producer> found;
      add_producers(found, p, platform, "unset", "",
                    [&](const std::string& id) { return tables.expected.find(platform, id); });
      if (!found.empty())
        std::cout << "  " << p.id << " on " << platform << "\n    " << p.title << "\n";
    }
}

[[noreturn]] void refuse(const std::string& typed, const code_table& codes) {
  std::vector<std::string> known;
  for (const code_row& row : codes.rows()) {
    known.push_back(row.symbol);
    known.insert(known.end(), row.aliases.begin(), row.aliases.end());
  }
  for (const page& p : all_pages()) known.push_back(p.id);
  const std::vector<std::string> close = nearest(typed, known);
  throw input_error("'" + typed + "' is no code, no message with one and no scenario" +
                    (close.empty() ? "" : "; the nearest are: " + join(close, ", ")));
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
                                       const expectations& expected) {
  if (!arguments.call.empty()) return {arguments.call};
  const std::vector<std::string> named =
      calls_in(join(arguments.what, " "), calls_with_scenarios());
  const bool give_any = !named.empty() && std::ranges::any_of(meant, [&](const code_row* code) {
    return !producers_of(*code, expected, named).empty();
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

  const std::vector<std::string> calls = calls_to_show(arguments, meant, tables.expected);
  value::list documents;
  for (std::size_t i = 0; i < meant.size(); ++i) {
    const code_row& code = *meant[i];
    std::vector<producer> producers = producers_of(code, tables.expected, calls);
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
