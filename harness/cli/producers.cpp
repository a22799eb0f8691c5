#include "harness/cli/producers.h"

#include <algorithm>
#include <iostream>
#include <span>

#include "harness/text.h"

namespace sockerr {
namespace {

constexpr const char* posix = "POSIX";  // what the standard requires and Linux does not do

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

}  // namespace

bool gives(const expected_outcome& row, const std::string& symbol) {
  return std::ranges::find(row.codes, symbol) != row.codes.end();
}

std::vector<producer> producers_of(const code_row& code, const suite& tables,
                                   const std::vector<std::string>& calls) {
  const expectations& expected = tables.expected;
  std::vector<producer> found;
  for (const page& p : all_pages()) {
    if (!calls.empty() && std::ranges::find(calls, p.call) == calls.end()) continue;
    for (const std::string_view platform : platforms) {
      if (!belongs_to(code.domain, platform)) continue;
      add_producers(found, p, platform, code.symbol, "",
                    [&](const std::string& id) { return expected.find(platform, id); });
      if (platform == "linux")
        add_producers(found, p, platform, code.symbol, posix,
                      [&](const std::string& id) -> const expected_outcome* {
                        const expected_outcome* here = expected.find(platform, id);
                        return here != nullptr && gives(*here, code.symbol)
                                   ? nullptr
                                   : expected.find("posix", id);
                      });
      for (const std::string& target : expected.targets())
        if (target != platform && expected.inherits(target) == platform)
          add_producers(found, p, platform, code.symbol, target,
                        [&](const std::string& id) -> const expected_outcome* {
                          const deviation* d = expected.find_deviation(target, id);
                          return d != nullptr ? &d->observed : nullptr;
                        });
    }
  }
  const std::vector<need> needs = tables.needs();
  std::ranges::stable_sort(found, {}, [&](const producer& p) {
    return std::pair(p.what->call, needs_of(needs, p.what->id).empty());
  });
  return found;
}

std::string evidence(const expected_outcome& row) {
  std::string text = name_of(row.from);
  if (!row.seen.empty()) text += " on " + row.seen;
  if (!row.source.empty()) text += ": " + row.source;
  if (!row.disputed.empty()) text += "; disputed: " + row.disputed;
  return text;
}

std::string retry_advice(const std::string& kind) {
  if (kind == "programmer") return "the program is wrong; trying again cannot help";
  if (kind == "peer") return "the other end did it; a new connection may work";
  if (kind == "resource") return "something ran out; it may come back";
  if (kind == "timing") return "too early or too late; the same call may succeed later";
  return "the machine or the network must be changed";
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
      {"basis", p.product.empty() || p.product == posix ? name_of(p.row->from) : "measured"},
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
    if (first) std::cout << "\nWho gives or requires it where the platform gives something else\n";
    first = false;
    std::cout << "  " << p.product << ": " << p.what->id
              << (p.variants.empty() ? "" : "  [" + join(p.variants, " ") + "]") << "\n    "
              << p.what->title << "\n";
  }
  if (producers.empty())
    std::cout << "\n  No scenario" << (only_calls.empty() ? "" : " of " + join(only_calls, " or "))
              << " gives it.\n";
}

}  // namespace sockerr
