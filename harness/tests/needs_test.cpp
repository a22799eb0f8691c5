// The table of what people ask: every rule that it must keep has an example that breaks it, and the
// command line answers by it.

#include "harness/needs.h"

#include "harness/tests/support.h"
#include "harness/text.h"

namespace sockerr::testing {
namespace {

class needs : public ::testing::Test {
 protected:
  std::string table_ =
      "[01]\n"
      "question = \"why twice?\"\n"
      "answer = \"because\"\n"
      "threads = [\"owner/name#1\"]\n"
      "scenarios = [\"bind/after_connect\", \"bind/double_bind\"]\n"
      "\n"
      "[02]\n"
      "question = \"which code?\"\n"
      "answer = \"this one\"\n"
      "threads = \"owner/name#2\"\n"
      "commands = [\"codes --json\"]\n";

  std::vector<problem> problems_;
  std::vector<need> read() {
    problems_.clear();
    return read_needs({{"needs.toml", "expected/needs.toml", table_}}, problems_);
  }
  void change(const std::string& part, const std::string& by) {
    const std::size_t at = table_.find(part);
    ASSERT_NE(at, std::string::npos) << part;
    table_.replace(at, part.size(), by);
  }
  void expect_problem(int line, const std::string& words) {
    read();
    std::string all;
    bool there = false;
    for (const problem& p : problems_) {
      all += to_text(p) + "\n";
      there = there || (p.line == line && p.message.find(words) != std::string::npos);
    }
    EXPECT_TRUE(there) << "no problem '" << words << "' in line " << line << " among:\n" << all;
  }
};

TEST_F(needs, in_order_have_no_problems) {
  const std::vector<need> both = read();
  EXPECT_TRUE(problems_.empty());
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[1].number, 2);
  ASSERT_EQ(needs_of(both, "bind/double_bind").size(), 1U);
  EXPECT_EQ(needs_of(both, "bind/double_bind").front()->question, "why twice?");
  EXPECT_TRUE(needs_of(both, "bind/null_address").empty());
}
TEST_F(needs, lint_names_that_are_no_number) {
  change("[01]", "[1]");
  expect_problem(1, "must be a number of two digits");
  change("[1]", "[00]");
  expect_problem(1, "must be a number of two digits");
  change("[00]", "[0x]");
  expect_problem(1, "must be a number of two digits");
}
TEST_F(needs, lint_unsorted_rows) {
  change("[01]", "[03]");
  expect_problem(7, "must stand before");
}
TEST_F(needs, lint_unknown_keys) {
  change("answer", "answers");
  expect_problem(3, "unknown key 'answers'");
}
TEST_F(needs, lint_missing_words) {
  change("question", "#");
  expect_problem(1, "'question' is missing");
  change("answer", "#");
  expect_problem(1, "'answer' is missing");
}
TEST_F(needs, lint_needs_that_nobody_has) {
  change("threads", "#");
  expect_problem(1, "'threads' is missing");
}
TEST_F(needs, lint_needs_that_nothing_answers) {
  change("commands", "#");
  expect_problem(7, "has neither scenarios nor commands");
}
TEST_F(needs, lint_unknown_scenarios) {
  change("bind/double_bind", "bind/quadruple_bind");
  expect_problem(1, "there is no scenario 'bind/quadruple_bind'");
  change("bind/quadruple_bind", "bind/double_bind@tcp4");
  expect_problem(1, "there is no scenario 'bind/double_bind@tcp4'");
}
TEST_F(needs, lint_unsorted_scenarios) {
  change("bind/after_connect", "bind/null_address");
  expect_problem(1, "'scenarios' must be sorted");
  change("bind/null_address", "bind/double_bind");
  expect_problem(1, "names one twice");
}
TEST_F(needs, lint_commands_of_no_verb) {
  change("codes --json", "codez --json");
  expect_problem(7, "does not begin with a verb");
}

TEST_F(needs, are_all_answered_by_commands_that_work) {
  const std::vector<need> all = read_needs(read_tables(""), problems_);
  EXPECT_TRUE(problems_.empty());
  EXPECT_EQ(all.size(), 26U);
  for (const need& n : all)
    for (const std::string& command : n.commands) {
      const program_result result = run_sockerr(split(command, ' '));
      EXPECT_EQ(result.end.status, 0) << command << "\n" << result.errors;
    }
}
TEST_F(needs, are_listed_with_the_cases_that_answer_them) {
  const program_result text = run_sockerr({"list", "--need", "12"});
  EXPECT_EQ(text.end.status, 0) << text.errors;
  EXPECT_NE(text.output.find("12. "), std::string::npos) << text.output;
  EXPECT_NE(text.output.find("\nconnect/to_wildcard_address@tcp4  "), std::string::npos);
  EXPECT_EQ(text.output.find("bind/double_bind"), std::string::npos);

  const value cases = parse_json(run_sockerr({"list", "--need", "12", "--json"}).output);
  ASSERT_FALSE(cases.items()->empty());
  for (const value& c : *cases.items()) {
    bool answers = false;
    for (const value& number : *c.find("needs")->items())
      answers = answers || *number.integer() == 12;
    EXPECT_TRUE(answers) << c.text_of("id");
  }

  // Those of the other platform are a command away.
  const char* other = on_windows() ? "linux" : "windows";
  const char* only_there = on_windows() ? "\naccept/interrupted" : "\nacceptex/closed_listener";
  const std::string here = run_sockerr({"list", "--need", "4"}).output;
  EXPECT_EQ(here.find(only_there), std::string::npos) << here;
  EXPECT_NE(here.find(std::string("sockerr list --need 4 --platform ") + other), std::string::npos);
  const program_result there = run_sockerr({"list", "--need", "4", "--platform", other});
  EXPECT_NE(there.output.find(only_there), std::string::npos) << there.output;
  EXPECT_EQ(run_sockerr({"list", "--platform", "beos"}).end.status, 2);

  const program_result unknown = run_sockerr({"list", "--need", "99"});
  EXPECT_EQ(unknown.end.status, 2);
  EXPECT_NE(unknown.errors.find("'sockerr list --needs'"), std::string::npos) << unknown.errors;
  for (const char* number : {"0", "-1", "many"})
    EXPECT_EQ(run_sockerr({"list", "--need", number}).end.status, 2) << number;
}
TEST_F(needs, are_listed_themselves) {
  EXPECT_NE(run_sockerr({"list", "--needs"}).output.find("\n26. "), std::string::npos);
  const value all = parse_json(run_sockerr({"list", "--needs", "--json"}).output);
  EXPECT_EQ(all.items()->size(), 26U);
}
TEST_F(needs, are_named_on_the_page_of_a_scenario) {
  const program_result page = run_sockerr({"explain", "connect/to_wildcard_address"});
  EXPECT_NE(page.output.find("answers question 12: "), std::string::npos) << page.output;
}

}  // namespace
}  // namespace sockerr::testing
