// The tables of what manuals document and what documents claim: every rule that they must keep has
// an example that breaks it, and coverage and claims are judged as they should be.

#include <gtest/gtest.h>

#include <algorithm>

#include "harness/claims.h"
#include "harness/documented.h"
#include "harness/tests/support.h"

namespace sockerr {
namespace {

std::vector<problem> ignored;
const code_table& codes() {
  static const code_table table(read_tables(""), ignored);
  return table;
}

class documents : public ::testing::Test {
 protected:
  std::string manual =
      "[\"bind/EINVAL\"]\n"
      "conditions = [{ when = \"bound already\", reach = \"any\", source = \"bind(2)\" }]\n"
      "\n"
      "[\"closesocket/EBADF\"]\n"
      "conditions = [{ when = \"no descriptor\", reach = \"any\", source = \"close(2)\" }]\n"
      "\n"
      "[\"sendmsg/EINTR\"]\n"
      "conditions = [{ when = \"a signal came\", reach = \"any\", source = \"send(2)\" }]\n"
      "\n"
      "[\"sendmsg/ENOMEM\"]\n"
      "conditions = [{ when = \"no memory\", reach = \"unknown\", source = \"send(2)\" }]\n";
  std::string unreachable =
      "[\"*/ENOMEM\"]\n"
      "reason = \"the kernel never runs out for this\"\n"
      "instead = \"bind/double_bind\"\n";
  std::string claimed =
      "[twice]\n"
      "says = \"binding twice gives EINVAL\"\n"
      "source = \"page 3\"\n"
      "outcomes = [{ case = \"bind/double_bind@tcp4\", platform = \"linux\", code = \"EINVAL\" "
      "}]\n";

  std::vector<problem> problems_;
  documented_tables tables() {
    const std::vector<table_file> files = {
        {"documented/linux.toml", "expected/documented/linux.toml", manual},
        {"documented/unreachable.toml", "expected/documented/unreachable.toml", unreachable}};
    problems_.clear();
    return read_documented(files, codes(), problems_);
  }
  std::vector<claim> claims() {
    const std::vector<table_file> files = {
        {"claims/book.toml", "expected/claims/book.toml", claimed}};
    problems_.clear();
    return read_claims(files, codes(), problems_);
  }

  static void change(std::string& table, const std::string& part, const std::string& by) {
    const std::size_t at = table.find(part);
    ASSERT_NE(at, std::string::npos) << part;
    table.replace(at, part.size(), by);
  }
  void expect_problem(int line, const std::string& words) {
    std::string all;
    bool there = false;
    for (const problem& p : problems_) {
      all += to_text(p) + "\n";
      there = there || (p.line == line && p.message.find(words) != std::string::npos);
    }
    EXPECT_TRUE(there) << "no problem '" << words << "' in line " << line << " among:\n" << all;
  }
  void expect_documented_problem(int line, const std::string& words) {
    tables();
    expect_problem(line, words);
  }
  void expect_claims_problem(int line, const std::string& words) {
    claims();
    expect_problem(line, words);
  }
};

TEST_F(documents, in_order_have_no_problems) {
  tables();
  EXPECT_TRUE(problems_.empty());
  claims();
  EXPECT_TRUE(problems_.empty());
}

TEST_F(documents, lint_names_that_are_no_pair) {
  change(manual, "\"bind/EINVAL\"", "bind");
  expect_documented_problem(1, "must be a call, a slash and a code");
}
TEST_F(documents, lint_unknown_codes) {
  change(manual, "EINVAL", "EINVALID");
  expect_documented_problem(1, "must be a call, a slash and a code");
}
TEST_F(documents, lint_missing_conditions) {
  change(manual, "conditions", "condition");
  expect_documented_problem(1, "must list at least one");
  expect_documented_problem(2, "unknown key 'condition'");
}
TEST_F(documents, lint_conditions_that_are_no_table) {
  change(manual, "{ when = \"bound already\", reach = \"any\", source = \"bind(2)\" }",
         "\"always\"");
  expect_documented_problem(2, "a condition must be");
}
TEST_F(documents, lint_conditions_without_source) {
  change(manual, ", source = \"bind(2)\"", "");
  expect_documented_problem(2, "'source' is missing");
}
TEST_F(documents, lint_unsorted_pairs) {
  change(manual, "bind/EINVAL", "zbind/EINVAL");
  expect_documented_problem(4, "must stand before");
}
TEST_F(documents, lint_unreachable_without_reason) {
  change(unreachable, "reason", "because");
  expect_documented_problem(1, "'reason' is missing");
}
TEST_F(documents, lint_unreachable_with_an_unknown_scenario) {
  change(unreachable, "bind/double_bind", "bind/quadruple_bind");
  expect_documented_problem(1, "'instead' names no scenario");
}

TEST_F(documents, lint_claims_without_words) {
  change(claimed, "says", "said");
  expect_claims_problem(1, "'says' is missing");
}
TEST_F(documents, lint_claims_that_check_nothing) {
  change(claimed, "outcomes", "#");
  expect_claims_problem(1, "has neither outcomes nor numbers");
}
TEST_F(documents, lint_claims_whose_outcomes_are_no_list) {
  change(claimed, "outcomes = [", "outcomes = \"none\" #");
  expect_claims_problem(4, "must be a list");
}
TEST_F(documents, lint_claims_with_an_outcome_that_is_no_table) {
  change(claimed, "outcomes = [", "outcomes = [\"EINVAL\"] #");
  expect_claims_problem(4, "an outcome must be");
}
TEST_F(documents, lint_claims_whose_numbers_are_no_table) {
  claimed += "numbers = 22\n";
  expect_claims_problem(5, "'numbers' must be");
}
TEST_F(documents, lint_claims_with_code_and_domain) {
  change(claimed, "code =", "domain = \"errno\", code =");
  expect_claims_problem(4, "either a 'code' or a 'domain'");
}
TEST_F(documents, lint_claims_about_unknown_scenarios) {
  change(claimed, "double_bind", "quadruple_bind");
  expect_claims_problem(4, "there is no scenario for the case");
}
TEST_F(documents, lint_claims_about_cases_that_the_platform_lacks) {
  change(claimed, "@tcp4\", platform = \"linux\"", "@unix_stream\", platform = \"windows\"");
  expect_claims_problem(4, "does not exist on 'windows'");
}
TEST_F(documents, lint_claims_with_unknown_codes) {
  change(claimed, "\"EINVAL\"", "\"EINVALID\"");
  expect_claims_problem(4, "'EINVALID' is in no table");
}
TEST_F(documents, lint_claims_about_an_unknown_step_platform_or_domain) {
  change(claimed, "code =", "step = \"remdy\", code =");
  expect_claims_problem(4, "step 'remdy' is none of provoke, remedy");
  change(claimed, "\"linux\"", "\"widnows\"");
  expect_claims_problem(4, "platform 'widnows' is none of linux, windows");
  change(claimed, "code = \"EINVAL\"", "domain = \"errnoo\"");
  expect_claims_problem(4, "domain 'errnoo' is none of errno, winsock");
  change(claimed, "platform = \"widnows\", ", "");
  expect_claims_problem(4, "'platform' is missing");
}
TEST_F(documents, lint_claims_with_neither_code_nor_domain) {
  change(claimed, ", code = \"EINVAL\"", "");
  expect_claims_problem(4, "either a 'code' or a 'domain'");
}
TEST_F(documents, lint_claims_with_numbers_of_nothing) {
  claimed += "numbers = { ENOSUCH = 3 }\n";
  expect_claims_problem(5, "must be a known code");
}

// --- what they are good for

/// The rows of the project, a run that confirms and one that does not.
class coverage_and_claims : public documents {
 protected:
  expectations expected_{read_tables(""), codes(), ignored};

  static run_result run_of(const std::string& target, const std::string& id,
                           const std::string& code, const std::string& verdict) {
    run_result run;
    run.target.name = run.target.inherits = target;
    case_result result;
    result.id = id;
    result.observed.code = code;
    result.verdict = verdict;
    run.cases = {result};
    return run;
  }
  coverage_state state_of(const std::string& call, const std::vector<run_result>& runs) {
    const documented_tables read = tables();
    for (const covered_pair& c : cover(read, expected_, codes(), runs))
      if (c.pair->call + "/" + c.pair->code == call) return c.state;
    ADD_FAILURE() << call << " is not there";
    return coverage_state::missing;
  }
  claim_verdict verdict_of(const std::vector<run_result>& runs = {}) {
    const std::vector<claim> read = claims();
    return judge_claims(read, expected_, codes(), runs).at(0).verdict;
  }
};

TEST_F(coverage_and_claims, a_pair_is_reproduced_when_a_run_confirmed_a_scenario_of_its_call) {
  const auto run = run_of("linux", "bind/double_bind@tcp4", "EINVAL", "pass");
  EXPECT_EQ(state_of("bind/EINVAL", {run}), coverage_state::reproduced);
  EXPECT_EQ(state_of("bind/EINVAL", {}), coverage_state::unconfirmed);
  const auto failed = run_of("linux", "bind/double_bind@tcp4", "EOTHER", "fail");
  EXPECT_EQ(state_of("bind/EINVAL", {failed}), coverage_state::unconfirmed);
  const auto elsewhere = run_of("windows", "bind/double_bind@tcp4", "WSAEINVAL", "pass");
  EXPECT_EQ(state_of("bind/EINVAL", {elsewhere}), coverage_state::unconfirmed);
}
TEST_F(coverage_and_claims, closesocket_is_close) {
  EXPECT_EQ(state_of("closesocket/EBADF", {}), coverage_state::unconfirmed);
}
TEST(coverage, shows_only_what_is_missing_to_programs_too) {
  // Here every pair has a scenario or a reason.
  const value missing =
      parse_json(testing::run_sockerr({"coverage", "--json", "--missing"}).output);
  const value all = parse_json(testing::run_sockerr({"coverage", "--json"}).output);
  for (const char* list : {"pairs", "winsock_codes"}) {
    EXPECT_TRUE(missing.find(list)->items()->empty()) << list;
    EXPECT_FALSE(all.find(list)->items()->empty()) << list;
  }
}
TEST(coverage, takes_a_call_by_any_of_its_names) {
  for (const auto& names : {std::vector<std::string>{"AcceptEx", "acceptex", "ACCEPTEX"},
                            std::vector<std::string>{"closesocket", "close", "CloseSocket"}}) {
    const std::string pairs = testing::run_sockerr({"coverage", "--call", names.front()}).output;
    EXPECT_NE(pairs.find("winsock " + names.front() + "/"), std::string::npos) << pairs;
    for (const std::string& name : names)
      EXPECT_EQ(testing::run_sockerr({"coverage", "--call", name}).output, pairs) << name;
  }
  testing::expect_refused({"coverage", "--call", "acceptx"}, "--call 'acceptx'");
}
TEST_F(coverage_and_claims, a_pair_is_unreachable_by_a_row_and_missing_without) {
  EXPECT_EQ(state_of("sendmsg/ENOMEM", {}), coverage_state::unreachable);
  unreachable.clear();
  EXPECT_EQ(state_of("sendmsg/ENOMEM", {}), coverage_state::missing);
}
TEST_F(coverage_and_claims, all_codes_of_the_winsock_list_get_a_verdict) {
  const auto covered = cover_winsock_list(read_documented(read_tables(""), codes(), ignored),
                                          expected_, codes(), {});
  EXPECT_EQ(covered.size(), 95U);
  EXPECT_EQ(std::ranges::count(covered, "documented for no call", &covered_code::verdict), 37);
  for (const covered_code& c : covered) EXPECT_FALSE(c.verdict.empty()) << c.code;
}

TEST_F(coverage_and_claims, claims_are_confirmed_and_refuted_by_what_was_measured) {
  EXPECT_EQ(verdict_of(), claim_verdict::confirmed);
  EXPECT_EQ(verdict_of({run_of("linux", "bind/double_bind@tcp4", "EISCONN", "fail")}),
            claim_verdict::refuted);
  change(claimed, "\"EINVAL\"", "\"EISCONN\"");
  EXPECT_EQ(verdict_of(), claim_verdict::refuted);
}
TEST_F(coverage_and_claims, documentation_alone_tests_nothing) {
  change(claimed, "bind/double_bind@tcp4\", platform = \"linux\", code = \"EINVAL\"",
         "bind/after_connect@tcp4\", platform = \"windows\", code = \"WSAEINVAL\"");
  EXPECT_EQ(verdict_of(), claim_verdict::untested);
}
TEST_F(coverage_and_claims, numbers_must_hold_on_every_system) {
  change(claimed, "outcomes = [", "numbers = { EINVAL = 22 }\n#");
  EXPECT_EQ(verdict_of(), claim_verdict::confirmed);
  change(claimed, "EINVAL = 22", "EADDRINUSE = 98");
  EXPECT_EQ(verdict_of(), claim_verdict::refuted);
}
TEST_F(coverage_and_claims, a_remedy_and_a_domain_can_be_claimed) {
  change(claimed, "code = \"EINVAL\"", "step = \"remedy\", code = \"ok\"");
  EXPECT_EQ(verdict_of(), claim_verdict::confirmed);
  change(claimed, "step = \"remedy\", code = \"ok\"", "domain = \"errno\"");
  EXPECT_EQ(verdict_of(), claim_verdict::confirmed);
  change(claimed, "\"errno\"", "\"gai\"");
  EXPECT_EQ(verdict_of(), claim_verdict::refuted);
}

}  // namespace
}  // namespace sockerr
