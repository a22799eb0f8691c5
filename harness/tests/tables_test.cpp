// Every rule that the tables must keep has an example here that breaks it.

#include <gtest/gtest.h>

#include <algorithm>

#include "harness/expectations.h"
#include "harness/native_codes.h"
#include "harness/suite.h"
#include "harness/tests/support.h"

namespace sockerr {
namespace {

/// A small set of tables that is in order, as the ground for one defect at a time.
class lint : public ::testing::Test {
 protected:
  std::string errno_codes =
      "[EADDRINUSE]\n"
      "number = { generic = 98 }\n"
      "meaning = \"taken\"\n"
      "twin = { exact = \"WSAEADDRINUSE\" }\n"
      "\n"
      "[EINVAL]\n"
      "number = { generic = 22 }\n"
      "aliases = [\"EBADARG\"]\n"
      "meaning = \"wrong\"\n"
      "twin = { near = [\"WSAEINVAL\"], why = \"almost\" }\n";
  std::string winsock_codes =
      "[WSAEADDRINUSE]\n"
      "number = 10048\n"
      "meaning = \"taken\"\n"
      "twin = { exact = \"EADDRINUSE\" }\n"
      "\n"
      "[WSAEINVAL]\n"
      "number = 10022\n"
      "meaning = \"wrong\"\n"
      "twin = { none = \"nothing like it\" }\n";
  std::string targets =
      "[linux]\nabout = \"Linux\"\n\n[windows]\nabout = \"Windows\"\n\n"
      "[wine]\ninherits = \"windows\"\nabout = \"Wine\"\n";
  std::string rows =
      "[double_bind]\n"
      "linux = { code = \"EINVAL\", basis = \"measured\", seen = \"6.18\" }\n"
      "windows = { code = \"WSAEINVAL\", basis = \"third_party\", source = \"a test\" }\n"
      "posix = { code = \"EINVAL\", source = \"POSIX.1-2017 bind\" }\n"
      "\n"
      "[\"double_bind@udp4\"]\n"
      "linux = { code = \"EADDRINUSE\", basis = \"measured\", seen = \"6.18\" }\n";
  std::string deviations =
      "[\"bind/double_bind\"]\n"
      "inherits = \"WSAEINVAL\"\n"
      "observed = \"WSAEADDRINUSE\"\n"
      "seen = { version = \"8.0\", date = 2026-11-20 }\n"
      "note = \"why\"\n";
  std::vector<scenario_facts> scenarios = {
      {.id = "bind/double_bind", .platform = "any", .variants = {"tcp4", "udp4"}}};

  std::vector<problem> problems() {
    const std::vector<table_file> files = {
        {"bind.toml", "expected/bind.toml", rows},
        {"codes/errno.toml", "expected/codes/errno.toml", errno_codes},
        {"codes/winsock.toml", "expected/codes/winsock.toml", winsock_codes},
        {"deviations/wine.toml", "expected/deviations/wine.toml", deviations},
        {"targets.toml", "expected/targets.toml", targets}};
    std::vector<problem> found;
    const code_table codes(files, found);
    const expectations expected(files, codes, found);
    expected.check(scenarios, found);
    return found;
  }

  /// Replaces the first `part` of a table.
  static void change(std::string& table, const std::string& part, const std::string& by) {
    const std::size_t at = table.find(part);
    ASSERT_NE(at, std::string::npos) << part;
    table.replace(at, part.size(), by);
  }

  /// There must be a problem in that file and line of the tables whose text holds `words`.
  void expect_problem(const std::string& file, int line, const std::string& words) {
    expect_problem_at("expected/" + file, line, words);
  }
  void expect_problem_at(const std::string& path, int line, const std::string& words) {
    const std::vector<problem> found = problems();
    const bool there = std::ranges::any_of(found, [&](const problem& p) {
      return p.path == path && p.line == line && p.message.find(words) != std::string::npos;
    });
    std::string all;
    for (const problem& p : found) all += to_text(p) + "\n";
    EXPECT_TRUE(there) << "no problem '" << words << "' at " << path << ":" << line << " among:\n"
                       << all;
  }
};

TEST_F(lint, has_nothing_to_say_about_tables_that_are_in_order) {
  for (const problem& p : problems()) ADD_FAILURE() << to_text(p);
}

TEST_F(lint, malformed_toml) {
  change(rows, "posix = {", "posix = [");
  expect_problem("bind.toml", 4, "not valid TOML");
}
TEST_F(lint, unsorted_rows) {
  rows += "\n[accept]\nlinux = { code = \"EINVAL\", basis = \"measured\", seen = \"6.18\" }\n";
  expect_problem("bind.toml", 9, "must stand before 'double_bind@udp4'");
}
TEST_F(lint, something_that_is_no_row) {
  rows = "title = \"bind\"\n" + rows;
  expect_problem("bind.toml", 1, "is no table");
}
TEST_F(lint, unknown_platform) {
  change(rows, "posix", "plan9");
  expect_problem("bind.toml", 4, "unknown key 'plan9'");
}
TEST_F(lint, a_cell_that_is_no_table) {
  change(rows, "{ code = \"EINVAL\", source = \"POSIX.1-2017 bind\" }", "\"EINVAL\"");
  expect_problem("bind.toml", 4, "must be { code");
}
TEST_F(lint, unknown_key_of_a_cell) {
  change(rows, "seen =", "scene =");
  expect_problem("bind.toml", 2, "unknown key 'scene'");
}
TEST_F(lint, unknown_symbol) {
  change(rows, "WSAEINVAL", "WSAEINVALID");
  expect_problem("bind.toml", 3, "'WSAEINVALID' is in no table");
}
TEST_F(lint, symbol_of_the_other_platform) {
  change(rows, "WSAEINVAL", "EINVAL");
  expect_problem("bind.toml", 3, "'EINVAL' is no code of windows");
}
TEST_F(lint, crash_as_the_normal_value) {
  change(rows, "\"EINVAL\"", "\"crash\"");
  expect_problem("bind.toml", 2, "'crash' is in no table");
}
TEST_F(lint, number_as_the_normal_value) {
  change(rows, "\"EINVAL\"", "\"22\"");
  expect_problem("bind.toml", 2, "'22' is in no table");
}
TEST_F(lint, number_that_is_no_text) {
  change(rows, "\"EINVAL\"", "22");
  expect_problem("bind.toml", 2, "'code' must be a text");
}
TEST_F(lint, list_of_codes_that_holds_something_else) {
  change(rows, "\"EINVAL\"", "[\"EINVAL\", 22]");
  expect_problem("bind.toml", 2, "'code' must hold texts");
}
TEST_F(lint, remedy_that_does_not_succeed_as_the_normal_value) {
  change(rows, "basis =", "remedy = \"EINVAL\", basis =");
  expect_problem("bind.toml", 2, "unknown key 'remedy'");
}
TEST_F(lint, aftermath_with_an_unknown_symbol) {
  change(rows, "basis =", "aftermath = \"EINVALID\", basis =");
  expect_problem("bind.toml", 2, "'EINVALID' is in no table");
}
TEST_F(lint, unknown_basis) {
  change(rows, "measured", "guessed");
  expect_problem("bind.toml", 2, "basis 'guessed'");
}
TEST_F(lint, missing_basis) {
  change(rows, ", basis = \"measured\"", "");
  expect_problem("bind.toml", 2, "'basis' is missing");
}
TEST_F(lint, measured_without_a_release) {
  change(rows, ", seen = \"6.18\"", "");
  expect_problem("bind.toml", 2, "'seen' is missing");
}
TEST_F(lint, third_party_without_a_source) {
  change(rows, ", source = \"a test\"", "");
  expect_problem("bind.toml", 3, "'source' is missing");
}
TEST_F(lint, missing_code) {
  change(rows, "code = \"EINVAL\", basis", "basis");
  expect_problem("bind.toml", 2, "'code' is missing");
}
TEST_F(lint, standard_without_a_code) {
  change(rows, "posix = { code = \"EINVAL\", source = \"POSIX.1-2017 bind\" }", "posix = {}");
  expect_problem("bind.toml", 4, "'code' is missing");
  expect_problem("bind.toml", 4, "'source' is missing");
}
TEST_F(lint, standard_without_a_source) {
  change(rows, ", source = \"POSIX.1-2017 bind\"", "");
  expect_problem("bind.toml", 4, "'source' is missing");
}
TEST_F(lint, undecided_with_a_code) {
  change(rows, "measured", "undecided");
  expect_problem("bind.toml", 2, "undecided value has no 'code'");
}
TEST_F(lint, several_codes_without_a_reason) {
  change(rows, "code = \"EINVAL\", basis", "code = [\"EINVAL\", \"EADDRINUSE\"], basis");
  expect_problem("bind.toml", 2, "'why' is missing");
}
TEST_F(lint, empty_text) {
  change(rows, "\"6.18\"", "\"\"");
  expect_problem("bind.toml", 2, "must be a text that is not empty");
}
TEST_F(lint, variant_that_says_what_its_scenario_says) {
  change(rows, "EADDRINUSE", "EINVAL");
  expect_problem("bind.toml", 7, "says already");
}
TEST_F(lint, allows_variant_that_says_it_on_other_evidence) {
  change(rows, "EADDRINUSE", "EINVAL");
  rows.insert(rows.rfind(" }"), ", disputed = \"a manual\"");
  EXPECT_TRUE(problems().empty());
}
TEST_F(lint, variant_that_the_scenario_does_not_have) {
  change(rows, "@udp4", "@udp7");
  expect_problem("bind.toml", 7, "has no variant 'udp7'");
}
TEST_F(lint, row_without_a_scenario) {
  scenarios[0].id = "bind/other";
  expect_problem("bind.toml", 2, "there is no scenario scenarios/bind/double_bind.cpp");
}
TEST_F(lint, scenario_without_a_row) {
  scenarios.push_back({.id = "bind/new_one", .platform = "any", .variants = {}});
  expect_problem("bind.toml", 0, "bind/new_one has no row for linux");
  expect_problem("bind.toml", 0, "bind/new_one has no row for windows");
}
TEST_F(lint, variant_without_a_row) {
  change(rows, "[double_bind]", "[\"double_bind@tcp4\"]");
  deviations.clear();
  expect_problem("bind.toml", 0, "bind/double_bind@udp4 has no row for windows");
}
TEST_F(lint, row_for_a_platform_on_which_the_scenario_does_not_exist) {
  scenarios[0].platform = "linux";
  expect_problem("bind.toml", 3, "exists only on linux");
}
TEST_F(lint, passing_failure_without_an_aftermath) {
  for (const char* kind : {"peer", "resource", "timing"}) {
    scenarios[0].kind = kind;
    scenarios[0].has_aftermath = false;
    expect_problem_at("scenarios/bind/double_bind.cpp", 0, std::string("kind ") + kind);
    scenarios[0].has_aftermath = true;
    EXPECT_TRUE(problems().empty()) << kind;
  }
  scenarios[0] = {.id = "bind/double_bind", .platform = "linux", .variants = {}, .kind = "timing"};
  expect_problem_at("scenarios/bind/double_bind.linux.cpp", 0, "needs an aftermath");
}

TEST_F(lint, deviation_that_equals_what_it_inherits) {
  change(deviations, "WSAEADDRINUSE", "WSAEINVAL");
  expect_problem("deviations/wine.toml", 1, "equals what it inherits");
}
TEST_F(lint, deviation_that_restates_another_value) {
  change(deviations, "inherits = \"WSAEINVAL\"", "inherits = \"WSAEADDRINUSE\"");
  expect_problem("deviations/wine.toml", 1, "but the row of windows says WSAEINVAL");
}
TEST_F(lint, deviation_without_what_it_restates) {
  change(deviations, "inherits = \"WSAEINVAL\"\n", "");
  expect_problem("deviations/wine.toml", 1, "'inherits' is missing");
}
TEST_F(lint, deviation_with_several_values) {
  change(deviations, "\"WSAEADDRINUSE\"", "[\"WSAEADDRINUSE\", \"WSAEINVAL\"]");
  expect_problem("deviations/wine.toml", 1, "pinned to a value");
}
TEST_F(lint, deviation_without_an_observed_value) {
  change(deviations, "observed = \"WSAEADDRINUSE\"\n", "");
  expect_problem("deviations/wine.toml", 1, "pinned to a value");
}
TEST_F(lint, deviation_with_an_unknown_symbol) {
  change(deviations, "\"WSAEADDRINUSE\"", "\"WSAENOWHERE\"");
  expect_problem("deviations/wine.toml", 1, "'WSAENOWHERE' is in no table");
}
TEST_F(lint, deviation_with_an_unknown_key) {
  change(deviations, "note", "remark");
  expect_problem("deviations/wine.toml", 5, "unknown key 'remark'");
}
TEST_F(lint, deviation_of_a_variant_that_the_scenario_does_not_have) {
  change(deviations, "double_bind", "double_bind@udp7");
  expect_problem("deviations/wine.toml", 1, "has no variant 'udp7'");
}
TEST_F(lint, lets_a_product_crash_or_give_a_number_without_a_name) {
  for (const char* observed : {"\"crash\"", "\"10999\""}) {
    const std::string saved = deviations;
    change(deviations, "\"WSAEADDRINUSE\"", observed);
    for (const problem& p : problems()) ADD_FAILURE() << to_text(p);
    deviations = saved;
  }
}
TEST_F(lint, deviation_without_version) {
  change(deviations, "version = \"8.0\", ", "");
  expect_problem("deviations/wine.toml", 4, "'version' is missing");
}
TEST_F(lint, deviation_without_date) {
  change(deviations, ", date = 2026-11-20", "");
  expect_problem("deviations/wine.toml", 4, "'date' is missing");
}
TEST_F(lint, deviation_without_having_been_seen) {
  change(deviations, "seen = { version = \"8.0\", date = 2026-11-20 }\n", "");
  expect_problem("deviations/wine.toml", 1, "'seen' is missing");
}
TEST_F(lint, deviation_without_note) {
  change(deviations, "note = \"why\"\n", "");
  expect_problem("deviations/wine.toml", 1, "'note' is missing");
}
TEST_F(lint, deviation_from_no_row) {
  change(deviations, "double_bind", "triple_bind");
  expect_problem("deviations/wine.toml", 1, "no row of windows from which it deviates");
}
TEST_F(lint, deviations_of_an_unknown_product) {
  change(targets, "[wine]", "[winx]");
  expect_problem("deviations/wine.toml", 0, "'wine' is no product");
}
TEST_F(lint, deviations_of_a_platform) {
  change(targets, "[wine]\ninherits = \"windows\"", "[wine]\ninherits = \"wine\"");
  expect_problem("deviations/wine.toml", 0, "'wine' is no product");
}
TEST_F(lint, target_without_a_description) {
  change(targets, "about = \"Wine\"", "");
  expect_problem("targets.toml", 7, "'about' is missing");
}
TEST_F(lint, product_that_stands_for_nothing) {
  change(targets, "inherits = \"windows\"", "inherits = \"beos\"");
  expect_problem("targets.toml", 7, "must name the platform");
}

TEST_F(lint, code_without_number) {
  change(errno_codes, "number = { generic = 98 }\n", "");
  expect_problem("codes/errno.toml", 1, "begins with its 'number'");
}
TEST_F(lint, code_whose_number_is_no_number) {
  change(winsock_codes, "10048", "\"10048\"");
  expect_problem("codes/winsock.toml", 2, "'number' must be a whole number");
  change(errno_codes, "{ generic = 98 }", "98");
  expect_problem("codes/errno.toml", 2, "'number' must be a table with some of: generic, mips");
}
TEST_F(lint, code_whose_number_of_a_system_is_no_number) {
  for (const char* number : {"4294967394", "-2147483649", "98.5", "\"98\""}) {
    const std::string saved = errno_codes;
    change(errno_codes, "98", number);
    expect_problem("codes/errno.toml", 2, "'generic' must be a whole number of 32 bits");
    errno_codes = saved;
  }
}
TEST_F(lint, code_with_a_number_of_an_unknown_system) {
  change(errno_codes, "generic = 98", "genric = 98");
  expect_problem("codes/errno.toml", 2, "unknown key 'genric'; known are: generic, mips");
}
TEST_F(lint, code_that_is_neither_listed_nor_not) {
  change(winsock_codes, "meaning", "listed = \"no\"\nmeaning");
  expect_problem("codes/winsock.toml", 3, "'listed' must be true or false");
}
TEST_F(lint, code_of_which_nothing_is_said) {
  winsock_codes += "\n[WSAEMFILE]\n";
  expect_problem("codes/winsock.toml", 11, "begins with its 'number'");
}
TEST_F(lint, code_with_an_unknown_key) {
  change(errno_codes, "aliases", "names");
  expect_problem("codes/errno.toml", 8, "unknown key 'names'");
}
TEST_F(lint, code_whose_number_is_not_on_the_next_line) {
  change(winsock_codes, "number = 10048", "\nnumber = 10048");
  expect_problem("codes/winsock.toml", 1, "begins with its 'number' on the next line");
}
TEST_F(lint, code_without_meaning) {
  change(errno_codes, "meaning = \"taken\"\n", "");
  expect_problem("codes/errno.toml", 1, "'meaning' is missing");
}
TEST_F(lint, code_without_twin) {
  change(errno_codes, "twin = { exact = \"WSAEADDRINUSE\" }\n", "");
  expect_problem("codes/errno.toml", 1, "must say exact, near or none");
}
TEST_F(lint, twin_that_says_two_things) {
  change(errno_codes, "{ exact = \"WSAEADDRINUSE\" }",
         "{ exact = \"WSAEADDRINUSE\", near = \"WSAEINVAL\" }");
  expect_problem("codes/errno.toml", 4, "unknown key 'near'");
}
TEST_F(lint, missing_twin_without_a_reason) {
  change(winsock_codes, "{ none = \"nothing like it\" }", "{ }");
  expect_problem("codes/winsock.toml", 9, "'none' is missing");
}
TEST_F(lint, near_twin_without_a_reason) {
  change(errno_codes, ", why = \"almost\"", "");
  expect_problem("codes/errno.toml", 10, "'why' is missing");
}
TEST_F(lint, twin_that_is_in_no_table) {
  change(errno_codes, "WSAEINVAL", "WSAENOWHERE");
  expect_problem("codes/errno.toml", 6, "WSAENOWHERE is in no table");
}
TEST_F(lint, twin_of_the_same_platform) {
  change(errno_codes, "WSAEINVAL", "EADDRINUSE");
  expect_problem("codes/errno.toml", 6, "a code of the same platform");
}
TEST_F(lint, exact_twin_that_is_not_mutual) {
  change(winsock_codes, "exact = \"EADDRINUSE\"", "none = \"why\"");
  expect_problem("codes/errno.toml", 1, "which does not say the same");
}
TEST_F(lint, code_in_two_tables) {
  winsock_codes =
      "[EINVAL]\nnumber = 1\nmeaning = \"x\"\ntwin = { none = \"y\" }\n\n" + winsock_codes;
  expect_problem("codes/winsock.toml", 1, "stands in expected/codes/errno.toml too");
}

}  // namespace
}  // namespace sockerr
