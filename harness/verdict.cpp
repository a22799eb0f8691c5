#include "harness/verdict.h"

#include <algorithm>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/process.h"
#include "harness/text.h"

namespace sockerr {
namespace {

/// Symbol and number must both be right: the symbol as the tables know it, the number as the system
/// gave it.
bool is_code(const outcome& seen, const std::string& symbol, const code_table& codes) {
  if (symbol == "ok") return !seen.failed;
  if (symbol == "unset") return seen.unset;
  if (!seen.failed || seen.unset) return false;
  if (seen.domain == code_domain::exception) return symbol == seen.detail;
  if (is_number(symbol)) return symbol == symbol_of(seen);  // a code that has no name
  const code_row* row = codes.find(symbol);
  return row != nullptr && row->domain == seen.domain && number_here(*row) == seen.number &&
         codes.find(native_symbol(seen.domain, seen.number)) == row;
}

bool is_provoked(const outcome& seen, const expected_outcome& expected, const code_table& codes) {
  const std::string signal = seen.signal == 0 ? "" : signal_name(seen.signal);
  return std::ranges::any_of(expected.codes,
                             [&](const auto& symbol) { return is_code(seen, symbol, codes); }) &&
         signal == expected.signal && (expected.detail.empty() || expected.detail == seen.detail);
}

std::string describe_end(const step_report& report) {
  const std::string how = text_of({.signalled = report.signalled, .status = report.status});
  return report.signalled ? "ended by " + how : "ended with " + how + " and no answer";
}

/// What to say of a step that has no outcome; pass when it has one.
judgement judge_end(step which, const step_report& report) {
  const std::string prefix = std::string(name_of(which)) + ": ";
  switch (report.end) {
    case step_end::answered:
      break;
    case step_end::skipped:
      return {verdict::skip, report.reason};
    case step_end::broken:
      return {verdict::broken, prefix + report.reason};
    case step_end::crashed:
      return {verdict::crash, prefix + describe_end(report)};
    case step_end::timed_out:
      return {verdict::timeout,
              prefix + "no answer after " + std::to_string(report.duration_ns / 1'000'000) + " ms"};
  }
  return {verdict::pass, {}};
}

/// Whether the remedy does what it should: succeed, and not merely repeat what was silently wrong.
bool is_remedied(const case_report& seen, const expected_outcome& expected,
                 const code_table& codes) {
  const outcome& remedied = seen.of(step::remedy)->seen;
  const outcome& provoked = seen.of(step::provoke)->seen;
  const bool repeats = !provoked.failed && provoked.detail[0] != '\0' &&
                       std::string_view(provoked.detail) == remedied.detail;
  return is_code(remedied, expected.remedy, codes) && remedied.signal == 0 && !repeats;
}

bool is_afterwards(const case_report& seen, const expected_outcome& expected,
                   const code_table& codes) {
  const auto& after = seen.of(step::aftermath);
  if (!after) return true;
  const bool has_signal = after->seen.signal != 0;  // a failure may come with one, as a first may
  return is_code(after->seen, expected.aftermath, codes) && !(has_signal && !after->seen.failed);
}

/// What a person reads about all steps of an expectation that are not plain success.
std::string describe(const expected_outcome& expected) {
  std::string text = join(expected.codes, " or ");
  if (!expected.detail.empty()) text += " with " + expected.detail;
  if (!expected.signal.empty()) text += " and " + expected.signal;
  if (expected.remedy != "ok") text += ", remedy " + expected.remedy;
  if (expected.aftermath != "ok") text += ", afterwards " + expected.aftermath;
  return text;
}

std::string describe(const case_report& seen) {
  std::string text = describe(seen.of(step::provoke)->seen);
  if (const outcome& o = seen.of(step::remedy)->seen; o.failed) text += ", remedy " + describe(o);
  if (const auto& after = seen.of(step::aftermath); after && after->seen.failed)
    text += ", afterwards " + describe(after->seen);
  return text;
}

/// Whether the provoking call ended the process although only a deviation could allow that. A
/// remedy can prove nothing about it, and is not run.
bool crashed_where_pinned(const case_report& seen, const deviation* known) {
  const auto& provoked = seen.of(step::provoke);
  return known != nullptr && known->observed.codes == std::vector<std::string>{"crash"} &&
         provoked && provoked->end == step_end::crashed;
}

/// A pinned crash without a signal stands for any: Windows has exit codes instead.
bool crashed_as_pinned(const step_report& provoked, const expected_outcome& pinned) {
  return pinned.signal.empty() ||
         (provoked.signalled && signal_name(provoked.status) == pinned.signal);
}

std::string describe(const deviation& known) {
  return "should be " + join(known.inherits, " or ") + ": " + known.note;
}

std::string place_of(const expected_outcome& row) {
  return row.path + ":" + std::to_string(row.line);
}

}  // namespace

const char* name_of(verdict v) {
  switch (v) {
    case verdict::pass:
      return "pass";
    case verdict::known_deviation:
      return "known_deviation";
    case verdict::skip:
      return "skip";
    case verdict::deviation_expired:
      return "deviation_expired";
    case verdict::deviation_changed:
      return "deviation_changed";
    case verdict::fail:
      return "fail";
    case verdict::cause_unproven:
      return "cause_unproven";
    case verdict::undecided:
      return "undecided";
    case verdict::broken:
      return "broken";
    case verdict::crash:
      return "crash";
    case verdict::timeout:
      return "timeout";
  }
  return "?";
}

std::optional<verdict> find_verdict(std::string_view name) {
  for (int v = 0; v <= static_cast<int>(verdict::timeout); ++v)
    if (name == name_of(static_cast<verdict>(v))) return static_cast<verdict>(v);
  return {};
}

std::string symbol_of(const outcome& seen) {
  if (!seen.failed) return "ok";
  if (seen.unset) return "unset";
  if (seen.domain == code_domain::exception) return seen.detail;
  const std::string_view symbol = native_symbol(seen.domain, seen.number);
  return symbol.empty() ? std::to_string(seen.number) : std::string(symbol);
}

std::string describe(const outcome& seen) {
  if (seen.failed && seen.domain == code_domain::exception) return seen.detail;
  std::string text = !seen.failed ? "ok"
                     : seen.unset ? "a failure without a code"
                                  : describe_code(seen.domain, seen.number);
  if (seen.detail[0] != '\0') text += std::string(" with ") + seen.detail;
  if (seen.signal != 0) text += " and " + signal_name(seen.signal);
  return text;
}

judgement judge(const case_report& seen, const expected_outcome* expected, const deviation* known,
                const code_table& codes) {
  if (crashed_where_pinned(seen, known)) {
    const step_report& provoked = *seen.of(step::provoke);
    if (crashed_as_pinned(provoked, known->observed))
      return {verdict::known_deviation, describe(*known)};
    return {verdict::deviation_changed, describe_end(provoked) + "; the known deviation is " +
                                            describe(known->observed) + " (" +
                                            place_of(known->observed) + ")"};
  }

  // The first step without an outcome decides: no later one ran.
  judgement end{verdict::pass, {}};
  for (const step s : {step::provoke, step::remedy, step::aftermath})
    if (const auto& report = seen.of(s); report && end.result == verdict::pass)
      end = judge_end(s, *report);
  if (end.result != verdict::pass) return end;
  if (!seen.of(step::provoke) || !seen.of(step::remedy))
    return {verdict::broken, "the steps did not run"};

  if (expected == nullptr || expected->codes.empty())
    return {verdict::undecided, "gives " + describe(seen) + "; no value is expected yet"};

  const auto happened = [&](const expected_outcome& row) {
    return is_provoked(seen.of(step::provoke)->seen, row, codes) && is_afterwards(seen, row, codes);
  };
  const auto remedied = [&](const expected_outcome& row) { return is_remedied(seen, row, codes); };
  const std::string gives = "gives " + describe(seen);

  if (known != nullptr) {
    const expected_outcome& pinned = known->observed;
    if (happened(pinned) && remedied(pinned)) return {verdict::known_deviation, describe(*known)};
    if (happened(*expected) && remedied(*expected))
      return {verdict::deviation_expired,
              gives + " as it should: delete the row at " + place_of(pinned)};
    if (pinned.remedy != "ok" || (!happened(pinned) && !happened(*expected)))
      return {verdict::deviation_changed, gives + "; the known deviation is " + describe(pinned) +
                                              " (" + place_of(pinned) + ")"};
  } else if (!happened(*expected)) {
    return {verdict::fail,
            gives + ", expected is " + describe(*expected) + " (" + place_of(*expected) + ")"};
  } else if (remedied(*expected)) {
    return {verdict::pass, {}};
  }
  return {verdict::cause_unproven, "the remedy gives " + describe(seen.of(step::remedy)->seen) +
                                       " and so does not prove the cause"};
}

}  // namespace sockerr
