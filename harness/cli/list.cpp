#include <algorithm>
#include <iostream>

#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/pages.h"
#include "harness/suite.h"

namespace sockerr {
namespace {

/// A case of any platform, by its page.
struct listed_case {
  std::string id;
  const page* what = nullptr;
};

value to_document(const listed_case& c, const expectations& expected,
                  const std::vector<need>& all_needs) {
  const page& p = *c.what;
  const auto row = [&](const char* platform) -> value {
    const expected_outcome* e = expected.find(platform, c.id);
    return e != nullptr ? row_document(*e) : value();
  };
  value::list needs;
  for (const need* n : needs_of(all_needs, p.id)) needs.emplace_back(n->number);
  return value::table{{"id", c.id},
                      {"call", p.call},
                      {"condition", p.id.substr(p.call.size() + 1)},
                      {"variant", c.id == p.id ? value() : value(c.id.substr(p.id.size() + 1))},
                      {"platform", p.platform},
                      {"kind", p.kind},
                      {"title", p.title},
                      {"cause", p.cause},
                      {"fix", p.fix},
                      {"needs", std::move(needs)},
                      {"aftermath", p.has_aftermath},
                      {"file", p.file},
                      {"line", p.line},
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

/// The cases of a platform, compiled here or not, that patterns select and that answer a question,
/// if there is one. Throws input_error for a pattern that selects nothing.
std::vector<listed_case> cases_of(std::string_view platform,
                                  const std::vector<std::string>& patterns, const need* wanted) {
  std::vector<listed_case> all;
  for (const page& p : all_pages())
    for (std::string& id : cases_on(p, platform)) all.push_back({std::move(id), &p});
  for (const std::string& pattern : patterns)
    if (std::ranges::none_of(all, [&](const auto& c) { return is_selected(c.id, {pattern}); }))
      refuse_pattern(pattern, platform);
  std::erase_if(all, [&](const listed_case& c) {
    return !is_selected(c.id, patterns) ||
           (wanted != nullptr &&
            std::ranges::find(wanted->scenarios, c.what->id) == wanted->scenarios.end());
  });
  std::ranges::sort(all, {}, &listed_case::id);
  return all;
}

}  // namespace

value row_document(const expected_outcome& row) {
  value::list codes(row.codes.begin(), row.codes.end());
  value::table cell{{"code", std::move(codes)}, {"basis", name_of(row.from)}};
  for (const auto& [key, text] : {std::pair{"detail", row.detail}, std::pair{"signal", row.signal},
                                  std::pair{"seen", row.seen}, std::pair{"source", row.source},
                                  std::pair{"why", row.why}, std::pair{"disputed", row.disputed}})
    if (!text.empty()) cell.emplace_back(key, text);
  return cell;
}

int list(const list_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  const std::vector<need> needs = tables.needs();
  if (arguments.needs) return list_needs(needs, arguments.json);
  const std::string platform = arguments.platform.empty() ? platform_name : arguments.platform;
  if (platform != "linux" && platform != "windows")
    throw input_error("--platform '" + platform + "' is neither linux nor windows");
  const need* wanted = arguments.need ? &find_need(needs, *arguments.need) : nullptr;
  const std::vector<listed_case> cases = cases_of(platform, arguments.patterns, wanted);
  if (arguments.json) {
    value::list all;
    for (const listed_case& c : cases) all.push_back(to_document(c, tables.expected, needs));
    std::cout << to_json(value(std::move(all)), json_layout::indented) << "\n";
    return 0;
  }
  if (wanted != nullptr) {
    print_need(*wanted);
    if (!cases.empty()) std::cout << "\n";
  }
  for (const listed_case& c : cases) std::cout << c.id << "  " << c.what->title << "\n";
  if (wanted != nullptr && arguments.platform.empty()) {
    const std::string_view other = other_platform(platform);
    const auto more = std::ranges::count_if(
        wanted->scenarios, [&](const std::string& id) { return find_page(id)->platform == other; });
    if (more > 0)
      std::cout << more << " more on " << other << " only: sockerr list --need " << wanted->number
                << " --platform " << other << "\n";
  }
  return 0;
}

}  // namespace sockerr
