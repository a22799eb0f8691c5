// The table of what programs say in words of their own: every rule that it must keep has an example
// that breaks it.

#include "harness/messages.h"

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

/// What is wrong with a table of one row.
std::string problems_of(const std::string& row) {
  std::vector<problem> problems;
  const code_table codes(read_tables(""), problems);
  read_messages({{"messages.toml", "expected/messages.toml", "[row]\n" + row}}, codes, problems);
  std::string all;
  for (const problem& p : problems) all += to_text(p) + "\n";
  return all;
}

TEST(messages, in_order_have_no_problems) {
  EXPECT_EQ(problems_of("says = \"gone\"\nnumbers = [12029]\nmeans = \"it is gone\"\n"
                        "codes = [\"EPIPE\"]\ncalls = \"send\"\n"
                        "scenarios = [\"bind/double_bind\"]\n"),
            "");
}

TEST(messages, lint_what_they_lack_and_what_there_is_not) {
  const std::pair<const char*, const char*> rows[] = {
      {"says = \"gone\"\n", "'means' is missing"},
      {"means = \"it is gone\"\n", "both are missing"},
      {"says = \"gone\"\nmeans = \"x\"\nnumbers = [\"1\"]\n", "must be a list of numbers"},
      {"says = \"gone\"\nmeans = \"x\"\ncodes = [\"EGONE\"]\n", "there is no code 'EGONE'"},
      {"says = \"gone\"\nmeans = \"x\"\nscenarios = \"bind/gone\"\n",
       "there is no scenario 'bind/gone'"},
      {"says = \"gone\"\nmeans = \"x\"\nfrom = \"y\"\n", "unknown key 'from'"}};
  for (const auto& [row, words] : rows)
    EXPECT_NE(problems_of(row).find(words), std::string::npos) << row;
}

}  // namespace
}  // namespace sockerr::testing
