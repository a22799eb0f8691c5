#include <iostream>

#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/suite.h"

namespace sockerr {
namespace {

value to_document(const test_case& c, const expectations& expected) {
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
  return value::table{{"id", c.id},
                      {"call", s.call},
                      {"condition", s.condition},
                      {"variant", c.variant.empty() ? value() : value(c.variant)},
                      {"kind", name_of(s.kind)},
                      {"title", s.title},
                      {"cause", s.cause},
                      {"fix", s.fix},
                      {"aftermath", s.aftermath != nullptr},
                      {"file", "scenarios/" + id_of(s) + ".cpp"},
                      {"line", s.line},
                      {"expected", value::table{{"linux", row("linux")},
                                                {"windows", row("windows")},
                                                {"posix", row("posix")}}}};
}

}  // namespace

int list(const list_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  const std::vector<const test_case*> cases = select_or_refuse(arguments.patterns);
  if (arguments.json) {
    value::list all;
    for (const test_case* c : cases) all.push_back(to_document(*c, tables.expected));
    std::cout << to_json(value(std::move(all)), json_layout::indented) << "\n";
    return 0;
  }
  for (const test_case* c : cases) std::cout << c->id << "  " << c->what->title << "\n";
  return 0;
}

}  // namespace sockerr
