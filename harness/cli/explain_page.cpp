#include "harness/cli/explain_page.h"

#include <algorithm>
#include <iostream>
#include <map>

#include "harness/cli/producers.h"
#include "harness/cli/verbs.h"
#include "harness/text.h"

namespace sockerr {
namespace {

std::string outcome_words(const expected_outcome& row) {
  return join(row.codes, " or ") + (row.signal.empty() ? "" : " + " + row.signal) +
         (row.detail.empty() ? "" : ": " + row.detail);
}

/// The variant of a case, empty for a single setting.
std::string variant_of(const std::string& id) {
  const std::size_t at = id.find('@');
  return at == std::string::npos ? "" : id.substr(at + 1);
}

/// A line for each of the rows that `find_row` has for some cases of a page, with the variants that
/// share it.
template <class FindRow>
void print_rows(std::string_view whose, const std::vector<std::string>& cases, FindRow find_row,
                std::string (*about)(const expected_outcome&)) {
  std::map<const expected_outcome*, std::vector<std::string>> by_row;
  std::vector<const expected_outcome*> order;
  for (const std::string& id : cases)
    if (const expected_outcome* row = find_row(id)) {
      if (!by_row.contains(row)) order.push_back(row);
      by_row[row].push_back(variant_of(id));
    }
  for (const expected_outcome* row : order) {
    std::cout << "  " << whose << ": " << outcome_words(*row);
    if (by_row[row].size() < cases.size()) std::cout << "  [" << join(by_row[row], " ") << "]";
    const std::string text = about(*row);
    std::cout << (text.empty() ? "" : "  (" + text + ")") << "\n";
  }
}

/// The products that stand for a platform and may deviate from it.
std::vector<std::string> products_of(const expectations& expected, std::string_view platform) {
  std::vector<std::string> products = expected.targets();
  std::erase_if(products, [&](const std::string& target) {
    return target == platform || expected.inherits(target) != platform;
  });
  return products;
}

value deviation_document(const deviation& d) {
  value::table cell{{"code", value::list(d.observed.codes.begin(), d.observed.codes.end())}};
  for (const auto& [key, text] :
       {std::pair{"detail", d.observed.detail}, std::pair{"signal", d.observed.signal},
        std::pair{"version", d.version}, std::pair{"date", d.date}, std::pair{"note", d.note}})
    if (!text.empty()) cell.emplace_back(key, text);
  return cell;
}

value deviations_document(const page& p, const expectations& expected) {
  value::table by_product;
  for (const std::string_view platform : platforms)
    for (const std::string& product : products_of(expected, platform)) {
      value::table by_case;
      for (const std::string& id : cases_on(p, platform))
        if (const deviation* d = expected.find_deviation(product, id))
          by_case.emplace_back(id, deviation_document(*d));
      if (!by_case.empty()) by_product.emplace_back(product, std::move(by_case));
    }
  return by_product;
}

}  // namespace

void print_page(const page& p, const suite& tables) {
  const expectations& expected = tables.expected;
  std::cout << p.id << "\n  " << p.title << "\n  cause: " << p.cause << "\n  fix:   " << p.fix
            << "\n  " << p.kind << ": " << retry_advice(p.kind) << "\n";
  for (const std::string_view platform : platforms) {
    const std::vector<std::string> cases = cases_on(p, platform);
    print_rows(
        platform, cases, [&](const std::string& id) { return expected.find(platform, id); },
        evidence);
    for (const std::string& product : products_of(expected, platform))
      print_rows(
          product, cases,
          [&](const std::string& id) -> const expected_outcome* {
            const deviation* d = expected.find_deviation(product, id);
            return d != nullptr ? &d->observed : nullptr;
          },
          [](const expected_outcome&) { return std::string(); });
  }
  print_rows(
      "POSIX requires", cases_on(p, "linux"),
      [&](const std::string& id) { return expected.find("posix", id); },
      [](const expected_outcome& row) { return row.source; });
  const std::vector<need> needs = tables.needs();
  for (const need* n : needs_of(needs, p.id))
    std::cout << "  answers question " << n->number << ": " << n->question << "\n";
  std::cout << "\n" << p.file << "\n" << p.source;
}

value page_document(const page& p, const suite& tables) {
  value::table rows;
  for (const char* platform : {"linux", "windows", "posix"}) {
    value::table by_case;
    for (const std::string& id :
         cases_on(p, std::string_view(platform) == "posix" ? "linux" : platform))
      if (const expected_outcome* row = tables.expected.find(platform, id))
        by_case.emplace_back(id, row_document(*row));
    rows.emplace_back(platform, std::move(by_case));
  }
  const std::vector<need> needs = tables.needs();
  value::list questions;
  for (const need* n : needs_of(needs, p.id))
    questions.push_back(value::table{{"number", n->number}, {"question", n->question}});
  return value::table{{"id", p.id},
                      {"title", p.title},
                      {"cause", p.cause},
                      {"fix", p.fix},
                      {"kind", p.kind},
                      {"retry", retry_advice(p.kind)},
                      {"expected", std::move(rows)},
                      {"deviations", deviations_document(p, tables.expected)},
                      {"questions", std::move(questions)},
                      {"file", p.file},
                      {"source", p.source}};
}

}  // namespace sockerr
