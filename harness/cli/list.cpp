#include <algorithm>
#include <iostream>

#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/pages.h"
#include "harness/suite.h"

namespace sockerr {
namespace {

value to_document(const test_case& c, const expectations& expected,
                  const std::vector<need>& all_needs) {
  const scenario& s = *c.what;
  const auto row = [&](const char* platform) -> value {
    const expected_outcome* e = expected.find(platform, c.id);
    if (e == nullptr) return {};
    value::list codes(e->codes.begin(), e->codes.end());
    value::table cell{{"code", std::move(codes)}, {"basis", name_of(e->from)}};
    for (const auto& [key, text] : {std::pair{"detail", e->detail}, std::pair{"signal", e->signal},
                                    std::pair{"seen", e->seen}, std::pair{"source", e->source},
                                    std::pair{"why", e->why}, std::pair{"disputed", e->disputed}})
      if (!text.empty()) cell.emplace_back(key, text);
    return cell;
  };
  value::list needs;
  for (const need* n : needs_of(all_needs, id_of(s))) needs.emplace_back(n->number);
  return value::table{{"id", c.id},
                      {"call", s.call},
                      {"condition", s.condition},
                      {"variant", c.variant.empty() ? value() : value(c.variant)},
                      {"kind", name_of(s.kind)},
                      {"title", s.title},
                      {"cause", s.cause},
                      {"fix", s.fix},
                      {"needs", std::move(needs)},
                      {"aftermath", s.aftermath != nullptr},
                      {"file", find_page(c.id)->file},
                      {"line", s.line},
                      {"expected", value::table{{"linux", row("linux")},
                                                {"windows", row("windows")},
                                                {"posix", row("posix")}}}};
}

const need& find_need(const std::vector<need>& needs, int number) {
  const auto found = std::ranges::find(needs, number, &need::number);
  if (found == needs.end())
    throw input_error("--need " + std::to_string(number) + " is none of the " +
                      std::to_string(needs.size()) +
                      " questions; 'sockerr list --needs' shows them");
  return *found;
}

void print_need(const need& n) {
  std::cout << n.number << ". " << n.question << "\n   " << n.answer << "\n";
  for (const std::string& command : n.commands) std::cout << "   sockerr " << command << "\n";
  if (!n.open.empty()) std::cout << "   open: " << n.open << "\n";
}

value to_document(const need& n) {
  return value::table{{"number", n.number},
                      {"question", n.question},
                      {"answer", n.answer},
                      {"threads", value::list(n.threads.begin(), n.threads.end())},
                      {"scenarios", value::list(n.scenarios.begin(), n.scenarios.end())},
                      {"commands", value::list(n.commands.begin(), n.commands.end())},
                      {"open", n.open.empty() ? value() : value(n.open)}};
}

int list_needs(const std::vector<need>& needs, bool json) {
  value::list all;
  for (const need& n : needs) {
    if (json)
      all.push_back(to_document(n));
    else
      print_need(n);
  }
  if (json) std::cout << to_json(value(std::move(all)), json_layout::indented) << "\n";
  return 0;
}

}  // namespace

int list(const list_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  const std::vector<need> needs = tables.needs();
  if (arguments.needs) return list_needs(needs, arguments.json);
  std::vector<const test_case*> cases = select_or_refuse(arguments.patterns);
  const need* wanted = arguments.need ? &find_need(needs, *arguments.need) : nullptr;
  if (wanted != nullptr)
    std::erase_if(cases, [&](const test_case* c) {
      return std::ranges::find(wanted->scenarios, id_of(*c->what)) == wanted->scenarios.end();
    });
  if (arguments.json) {
    value::list all;
    for (const test_case* c : cases) all.push_back(to_document(*c, tables.expected, needs));
    std::cout << to_json(value(std::move(all)), json_layout::indented) << "\n";
    return 0;
  }
  if (wanted != nullptr) {
    print_need(*wanted);
    if (!cases.empty()) std::cout << "\n";
  }
  for (const test_case* c : cases) std::cout << c->id << "  " << c->what->title << "\n";
  return 0;
}

}  // namespace sockerr
