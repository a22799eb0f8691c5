#include "harness/results.h"

#include <filesystem>
#include <map>
#include <stdexcept>

#include "harness/files.h"
#include "harness/pages.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr int schema = 1;

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw std::runtime_error(path + ": " + what);
}

long long integer_of(const value& table, std::string_view name) {
  const value* found = table.find(name);
  return found != nullptr && found->integer() != nullptr ? *found->integer() : 0;
}

/// A text without which a result is none.
std::string demand_text(const std::string& path, const std::string& of, const value& table,
                        const std::string& name) {
  const auto json = [](const value& v) { return to_json(v, json_layout::compact); };
  if (table.members() == nullptr) fail(path, of + " is " + json(table) + ", which is no object");
  const value* found = table.find(name);
  if (found == nullptr) fail(path, of + " has no '" + name + "'");
  if (found->text() == nullptr || found->text()->empty())
    fail(path, of + " has '" + name + "' " + json(*found) + ", which is no text or an empty one");
  return *found->text();
}

value target_document(const target_info& t) {
  return value::table{{"name", t.name},       {"inherits", t.inherits}, {"os", t.os},
                      {"release", t.release}, {"arch", t.arch},         {"libc", t.libc}};
}

std::string step_text(const std::optional<step_report>& report) {
  if (!report) return "not run";
  switch (report->end) {
    case step_end::answered:
      return symbol_of(report->seen);
    case step_end::skipped:
      return "skip";
    case step_end::broken:
      return "broken";
    case step_end::crashed:
      return "crash";
    case step_end::timed_out:
      return "timeout";
  }
  return "?";
}

value text_or_null(const std::string& text) { return text.empty() ? value() : value(text); }

}  // namespace

case_result make_result(const test_case& c, const case_report& seen,
                        const expected_outcome* expected, const judgement& judged,
                        const code_table& codes) {
  case_result r;
  r.id = c.id;
  r.call = c.what->call;
  r.variant = c.variant;
  r.verdict = name_of(judged.result);
  r.reason = judged.reason;
  if (expected != nullptr) {
    r.expected.code = join(expected->codes, " or ");
    r.expected.signal = expected->signal;
    r.expected.detail = expected->detail;
    r.expected.basis = name_of(expected->from);
    if (!expected->codes.empty())
      if (const code_row* row = codes.find(expected->codes.front()))
        r.expected.number = number_here(*row);
  }
  if (const auto& provoked = seen.of(step::provoke);
      provoked && provoked->end == step_end::answered) {
    const outcome& o = provoked->seen;
    r.observed.returned = o.returned;
    r.observed.code = symbol_of(o);
    r.observed.number = o.number;
    r.observed.signal = o.signal != 0 ? signal_name(o.signal) : "";
    if (o.domain != code_domain::exception) r.observed.detail = o.detail;
  }
  r.remedy = step_text(seen.of(step::remedy));
  if (c.what->aftermath != nullptr) r.aftermath = step_text(seen.of(step::aftermath));
  if (!is_good(judged.result)) r.printed = seen.printed;
  r.duration_ns = seen.duration_ns();
  r.file = find_page(c.id)->file;
  r.line = c.what->line;
  return r;
}

value to_document(const case_result& r) {
  value::table document{{"id", r.id},
                        {"call", r.call},
                        {"variant", text_or_null(r.variant)},
                        {"verdict", r.verdict},
                        {"expected", value::table{{"code", text_or_null(r.expected.code)},
                                                  {"number", r.expected.number},
                                                  {"signal", text_or_null(r.expected.signal)},
                                                  {"detail", text_or_null(r.expected.detail)},
                                                  {"basis", text_or_null(r.expected.basis)}}},
                        {"observed", value::table{{"returned", r.observed.returned},
                                                  {"code", text_or_null(r.observed.code)},
                                                  {"number", r.observed.number},
                                                  {"signal", text_or_null(r.observed.signal)},
                                                  {"detail", text_or_null(r.observed.detail)}}},
                        {"remedy", value::table{{"verdict", r.remedy}}},
                        {"reason", text_or_null(r.reason)},
                        {"duration_ns", r.duration_ns},
                        {"file", r.file},
                        {"line", r.line}};
  if (!r.aftermath.empty())
    document.emplace_back("aftermath", value::table{{"verdict", r.aftermath}});
  if (!r.printed.empty()) document.emplace_back("printed", r.printed);
  return document;
}

value to_document(const run_result& run) {
  value::list cases;
  std::map<std::string, long long> counts;
  for (const case_result& r : run.cases) {
    cases.push_back(to_document(r));
    ++counts[r.verdict];
  }
  value::table totals;
  for (const auto& [name, count] : counts) totals.emplace_back(name, count);
  return value::table{
      {"schema", schema},
      {"suite", value::table{{"name", "sockerr"},
                             {"scenarios", static_cast<long long>(compiled_scenarios.size())},
                             {"cases", static_cast<long long>(all_cases().size())}}},
      {"target", target_document(run.target)},
      {"cases", std::move(cases)},
      {"totals", std::move(totals)}};
}

run_result read_results(const std::string& path) { return parse_results(path, read_file(path)); }

run_result parse_results(const std::string& path, std::string_view text) {
  value document;
  try {
    document = parse_json(text);
  } catch (const parse_error& error) {
    fail(path + (error.line > 0 ? ":" + std::to_string(error.line) : ""),
         std::string("not valid JSON: ") + error.what());
  }
  const value* target = document.find("target");
  const value* cases = document.find("cases");
  if (integer_of(document, "schema") != schema || target == nullptr || cases == nullptr ||
      cases->items() == nullptr)
    fail(path, "is no result file of schema " + std::to_string(schema) +
                   "; 'sockerr run --json FILE' writes one");
  run_result run;
  run.target = {.name = demand_text(path, "the target", *target, "name"),
                .inherits = demand_text(path, "the target", *target, "inherits"),
                .os = target->text_of("os"),
                .release = target->text_of("release"),
                .arch = target->text_of("arch"),
                .libc = target->text_of("libc")};
  for (const value& item : *cases->items()) {
    const value none;
    const auto part = [&](std::string_view name) -> const value& {
      const value* found = item.find(name);
      return found != nullptr ? *found : none;
    };
    case_result r;
    r.id = demand_text(path, "a case", item, "id");
    r.call = item.text_of("call");
    r.variant = item.text_of("variant");
    r.verdict = demand_text(path, r.id, item, "verdict");
    if (!find_verdict(r.verdict))
      fail(path, r.id + " has the verdict '" + r.verdict + "', which is none of this program");
    r.reason = item.text_of("reason");
    r.expected = {part("expected").text_of("code"), integer_of(part("expected"), "number"),
                  part("expected").text_of("signal"), part("expected").text_of("detail"),
                  part("expected").text_of("basis")};
    r.observed = {integer_of(part("observed"), "returned"), part("observed").text_of("code"),
                  integer_of(part("observed"), "number"), part("observed").text_of("signal"),
                  part("observed").text_of("detail")};
    r.remedy = part("remedy").text_of("verdict");
    r.aftermath = part("aftermath").text_of("verdict");
    r.printed = item.text_of("printed");
    r.duration_ns = integer_of(item, "duration_ns");
    r.file = item.text_of("file");
    r.line = static_cast<int>(integer_of(item, "line"));
    run.cases.push_back(std::move(r));
  }
  return run;
}

namespace {

/// Where the file itself stands. It is replaced at the end, and a device or a pipe must not be.
std::string replaceable(const std::string& path) {
  std::error_code none;
  std::filesystem::path real = path;
  if (std::filesystem::is_symlink(real, none)) real = std::filesystem::weakly_canonical(real, none);
  if (std::filesystem::exists(real, none) && !std::filesystem::is_regular_file(real, none))
    fail(path, "is no regular file; results go to a file of their own, which can be copied then");
  return real.empty() ? path : real.string();
}

}  // namespace

result_file::result_file(const std::string& path)
    : path_(replaceable(path)), partial_(path_ + ".partial", std::ios::binary) {
  if (!partial_) fail(path_, "cannot be written");
}

void result_file::add(const case_result& result) {
  partial_ << to_json(to_document(result), json_layout::compact) << std::endl;
}

void result_file::finish(const run_result& run) {
  const std::string complete = path_ + ".new";
  write_file(complete, to_json(to_document(run), json_layout::indented) + "\n");
  std::filesystem::rename(complete, path_);
  partial_.close();
  std::filesystem::remove(path_ + ".partial");
}

}  // namespace sockerr
