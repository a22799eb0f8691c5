#include "harness/verdict.h"

#include <gtest/gtest.h>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/tests/support.h"

namespace sockerr {
namespace {

// Two codes of the platform on which the test runs.
const std::string right = testing::on_windows() ? "WSAEINVAL" : "EINVAL";
const std::string wrong = testing::on_windows() ? "WSAEISCONN" : "EISCONN";
const std::string third = testing::on_windows() ? "WSAENOTCONN" : "ENOTCONN";

int number_of(const std::string& symbol) {
  for (const native_code& code : native_codes)
    if (symbol == code.symbol) return code.number;
  return 0;
}

step_report answered(const std::string& symbol, const char* detail = "") {
  step_report report;
  report.end = step_end::answered;
  report.seen.domain = last_error_domain;
  report.seen.failed = symbol != "ok";
  report.seen.unset = symbol == "unset";
  report.seen.number = number_of(symbol);
  put_text(report.seen.detail, detail);
  return report;
}

step_report ended(step_end how) {
  step_report report;
  report.end = how;
  put_text(report.reason, "reason");
  return report;
}

case_report steps(const step_report& provoke, const step_report& remedy = answered("ok")) {
  case_report seen;
  seen.steps[0] = provoke;
  seen.steps[1] = remedy;
  return seen;
}

expected_outcome row(std::vector<std::string> codes, std::string detail = "") {
  expected_outcome made;
  made.codes = std::move(codes);
  made.detail = std::move(detail);
  made.from = basis::measured;
  made.path = "expected/bind.toml";
  made.line = 12;
  return made;
}

deviation pinned(const std::string& symbol) {
  deviation made;
  made.inherits = {right};
  made.observed = row({symbol});
  return made;
}

class verdicts : public ::testing::Test {
 protected:
  verdict of(const case_report& seen, const expected_outcome* expected = nullptr,
             const deviation* known = nullptr) {
    return judge(seen, expected, known, codes_).result;
  }
  std::vector<problem> problems_;
  code_table codes_{read_tables(""), problems_};
  expected_outcome expected_ = row({right});
};

TEST_F(verdicts, pass_needs_the_expected_code_and_a_remedy_that_succeeds) {
  EXPECT_EQ(of(steps(answered(right)), &expected_), verdict::pass);
}

TEST_F(verdicts, another_code_fails) {
  EXPECT_EQ(of(steps(answered(wrong)), &expected_), verdict::fail);
  EXPECT_EQ(of(steps(answered("ok")), &expected_), verdict::fail);
  EXPECT_EQ(of(steps(answered("unset")), &expected_), verdict::fail);
}

TEST_F(verdicts, the_right_number_in_another_domain_fails) {
  step_report elsewhere = answered(right);
  elsewhere.seen.domain = code_domain::h_errno_code;
  EXPECT_EQ(of(steps(elsewhere), &expected_), verdict::fail);
}

TEST_F(verdicts, symbol_and_number_must_both_be_right) {
  step_report number_off = answered(right);
  number_off.seen.number += 1000;
  EXPECT_EQ(of(steps(number_off), &expected_), verdict::fail);
}

TEST_F(verdicts, a_signal_that_is_not_expected_fails) {
  step_report with_signal = answered(right);
  with_signal.seen.signal = 13;
  EXPECT_EQ(of(steps(with_signal), &expected_), verdict::fail);
}

TEST_F(verdicts, a_missing_signal_fails) {
  expected_.signal = "SIGPIPE";
  EXPECT_EQ(of(steps(answered(right)), &expected_), verdict::fail);
}

TEST_F(verdicts, one_of_several_codes_is_enough) {
  const expected_outcome either = row({wrong, right});
  EXPECT_EQ(of(steps(answered(right)), &either), verdict::pass);
  EXPECT_EQ(of(steps(answered(third)), &either), verdict::fail);
}

TEST_F(verdicts, a_silent_success_must_have_its_detail_and_the_remedy_another) {
  const expected_outcome silent = row({"ok"}, "port 14464");
  const auto seen = [&](const char* provoked, const char* remedied) {
    return of(steps(answered("ok", provoked), answered("ok", remedied)), &silent);
  };
  EXPECT_EQ(seen("port 14464", "port 8000"), verdict::pass);
  EXPECT_EQ(seen("port 1", "port 8000"), verdict::fail);
  EXPECT_EQ(seen("port 14464", "port 14464"), verdict::cause_unproven);
}

TEST_F(verdicts, a_remedy_that_fails_leaves_the_cause_unproven) {
  EXPECT_EQ(of(steps(answered(right), answered(right)), &expected_), verdict::cause_unproven);
  step_report signalled = answered("ok");
  signalled.seen.signal = 13;
  EXPECT_EQ(of(steps(answered(right), signalled), &expected_), verdict::cause_unproven);
  const deviation known = pinned(wrong);
  EXPECT_EQ(of(steps(answered(wrong), answered(right)), &expected_, &known),
            verdict::cause_unproven);
  EXPECT_EQ(of(steps(answered(right), answered(right)), &expected_, &known),
            verdict::cause_unproven);
}

TEST_F(verdicts, an_aftermath_that_fails_fails_the_case) {
  case_report seen = steps(answered(right));
  seen.steps[2] = answered("ok");
  EXPECT_EQ(of(seen, &expected_), verdict::pass);
  seen.steps[2] = answered(wrong);
  EXPECT_EQ(of(seen, &expected_), verdict::fail);
  expected_.aftermath = wrong;
  EXPECT_EQ(of(seen, &expected_), verdict::pass);
}

TEST_F(verdicts, an_aftermath_that_raises_a_signal_has_not_succeeded) {
  case_report seen = steps(answered(right));
  seen.steps[2] = answered("ok");
  seen.steps[2]->seen.signal = 13;
  EXPECT_EQ(of(seen, &expected_), verdict::fail);
  seen.steps[2] = answered(wrong);
  seen.steps[2]->seen.signal = 13;
  expected_.aftermath = wrong;
  EXPECT_EQ(of(seen, &expected_), verdict::pass);
}

TEST_F(verdicts, a_deviation_is_known_expired_or_changed) {
  const deviation known = pinned(wrong);
  EXPECT_EQ(of(steps(answered(wrong)), &expected_, &known), verdict::known_deviation);
  EXPECT_EQ(of(steps(answered(right)), &expected_, &known), verdict::deviation_expired);
  EXPECT_EQ(of(steps(answered(third)), &expected_, &known), verdict::deviation_changed);
  EXPECT_EQ(of(steps(answered("ok")), &expected_, &known), verdict::deviation_changed);
}

TEST_F(verdicts, a_deviation_of_the_remedy_is_pinned_too) {
  deviation known = pinned(wrong);
  known.observed.remedy = third;
  EXPECT_EQ(of(steps(answered(wrong), answered(third)), &expected_, &known),
            verdict::known_deviation);
  EXPECT_EQ(of(steps(answered(wrong)), &expected_, &known), verdict::deviation_changed);
  EXPECT_EQ(of(steps(answered(wrong), answered(right)), &expected_, &known),
            verdict::deviation_changed);
}

TEST_F(verdicts, a_crash_can_be_pinned) {
  const deviation known = pinned("crash");
  case_report seen;
  seen.steps[0] = ended(step_end::crashed);
  EXPECT_EQ(of(seen, &expected_, &known), verdict::known_deviation);
  EXPECT_EQ(of(seen, &expected_), verdict::crash);

  // Only where and how it is pinned: the provoking step dies.
  const deviation another = pinned(wrong);
  EXPECT_EQ(of(seen, &expected_, &another), verdict::crash);
  seen.steps[0] = ended(step_end::timed_out);
  EXPECT_EQ(of(seen, &expected_, &known), verdict::timeout);
  EXPECT_EQ(of(steps(answered(right), ended(step_end::crashed)), &expected_, &known),
            verdict::crash);

  EXPECT_EQ(of(steps(answered(right)), &expected_, &known), verdict::deviation_expired);
  EXPECT_EQ(of(steps(answered(wrong)), &expected_, &known), verdict::deviation_changed);
  EXPECT_EQ(of(steps(answered("ok")), &expected_, &known), verdict::deviation_changed);
  EXPECT_EQ(of(steps(answered(right), answered(right)), &expected_, &known),
            verdict::cause_unproven);
}

TEST_F(verdicts, the_signal_of_a_pinned_crash_is_pinned_too) {
  deviation known = pinned("crash");
  known.observed.signal = signal_name(6);
  case_report seen;
  seen.steps[0] = ended(step_end::crashed);
  seen.steps[0]->signalled = true;
  seen.steps[0]->status = 6;
  EXPECT_EQ(of(seen, &expected_, &known), verdict::known_deviation);
  seen.steps[0]->status = 11;
  EXPECT_EQ(of(seen, &expected_, &known), verdict::deviation_changed);
  seen.steps[0]->signalled = false;
  seen.steps[0]->status = 0;
  EXPECT_EQ(of(seen, &expected_, &known), verdict::deviation_changed);
}

TEST_F(verdicts, a_number_without_a_name_can_be_pinned) {
  const deviation known = pinned("4711");
  step_report nameless = answered(right);
  nameless.seen.number = 4711;
  EXPECT_EQ(of(steps(nameless), &expected_, &known), verdict::known_deviation);
  nameless.seen.number = 4712;
  EXPECT_EQ(of(steps(nameless), &expected_, &known), verdict::deviation_changed);
}

TEST_F(verdicts, a_number_that_has_a_name_is_pinned_by_its_name) {
  const deviation known = pinned(std::to_string(number_of(wrong)));
  EXPECT_EQ(of(steps(answered(wrong)), &expected_, &known), verdict::deviation_changed);
}

TEST_F(verdicts, a_detail_and_a_signal_of_a_deviation_are_pinned_too) {
  deviation known = pinned(right);
  known.observed.signal = signal_name(13);
  step_report with_signal = answered(right);
  with_signal.seen.signal = 13;
  EXPECT_EQ(of(steps(with_signal), &expected_, &known), verdict::known_deviation);
  EXPECT_EQ(of(steps(answered(right)), &expected_, &known), verdict::deviation_expired);

  deviation silent = pinned("ok");
  silent.observed.detail = "port 1";
  EXPECT_EQ(of(steps(answered("ok", "port 1")), &expected_, &silent), verdict::known_deviation);
  EXPECT_EQ(of(steps(answered("ok", "port 2")), &expected_, &silent), verdict::deviation_changed);
}

TEST_F(verdicts, an_aftermath_of_a_deviation_is_pinned_too) {
  deviation known = pinned(right);
  known.observed.aftermath = wrong;
  case_report seen = steps(answered(right));
  seen.steps[2] = answered(wrong);
  EXPECT_EQ(of(seen, &expected_, &known), verdict::known_deviation);
  seen.steps[2] = answered(third);
  EXPECT_EQ(of(seen, &expected_, &known), verdict::deviation_changed);
  seen.steps[2] = answered("ok");
  EXPECT_EQ(of(seen, &expected_, &known), verdict::deviation_expired);
}

TEST_F(verdicts, without_a_row_a_case_is_undecided) {
  EXPECT_EQ(of(steps(answered(right))), verdict::undecided);
  const expected_outcome open = row({});
  EXPECT_EQ(of(steps(answered(right)), &open), verdict::undecided);
}

TEST_F(verdicts, a_step_without_an_outcome_decides_before_everything_else) {
  const deviation known = pinned(right);
  for (const auto& [how, verdict] :
       {std::pair{step_end::skipped, verdict::skip}, std::pair{step_end::broken, verdict::broken},
        std::pair{step_end::crashed, verdict::crash},
        std::pair{step_end::timed_out, verdict::timeout}}) {
    EXPECT_EQ(of(steps(ended(how)), &expected_, &known), verdict);
    EXPECT_EQ(of(steps(answered(right), ended(how)), &expected_, &known), verdict);
    EXPECT_EQ(of(steps(ended(how))), verdict);
    case_report with_aftermath = steps(answered(right));
    with_aftermath.steps[2] = ended(how);
    EXPECT_EQ(of(with_aftermath, &expected_), verdict);
  }
  EXPECT_EQ(of(case_report{}, &expected_), verdict::broken);
}

TEST_F(verdicts, only_three_are_good) {
  EXPECT_TRUE(is_good(verdict::pass));
  EXPECT_TRUE(is_good(verdict::known_deviation));
  EXPECT_TRUE(is_good(verdict::skip));
  for (const verdict v : {verdict::deviation_expired, verdict::deviation_changed, verdict::fail,
                          verdict::cause_unproven, verdict::undecided, verdict::broken,
                          verdict::crash, verdict::timeout})
    EXPECT_FALSE(is_good(v)) << name_of(v);
}

TEST_F(verdicts, reasons_name_the_row) {
  const judgement judged = judge(steps(answered(wrong)), &expected_, nullptr, codes_);
  EXPECT_NE(judged.reason.find("expected/bind.toml:12"), std::string::npos) << judged.reason;
  EXPECT_NE(judged.reason.find(wrong), std::string::npos);
}

}  // namespace
}  // namespace sockerr
