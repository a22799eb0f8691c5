// The command line: what it refuses, with exit code 2 and a reason, and what its files hold.

#include <gtest/gtest.h>

#include <fstream>

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

class command_line : public ::testing::Test {
 protected:
  /// The call must be refused with exit code 2, saying these words on standard error.
  void expect_refused(const std::vector<std::string>& arguments, const std::string& words) {
    const program_result result = run_sockerr(arguments);
    EXPECT_EQ(result.end.status, 2) << result.output << result.errors;
    EXPECT_NE(result.errors.find(words), std::string::npos) << result.output << result.errors;
  }

  /// Runs with a copy of the tables in which `part` of a file is replaced.
  void expect_refused_tables(const std::string& file, const std::string& part,
                             const std::string& by, const std::string& words) {
    const std::string tables = folder_.file("expected");
    copy_tables(tables);
    std::string text = read_file(tables + "/" + file);
    const std::size_t at = text.find(part);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, part.size(), by);
    write_file(tables + "/" + file, text);
    expect_refused({"run", "bind/double_bind", "--expected", tables}, words);
    expect_refused({"list", "--expected", tables}, words);
  }

  temporary_folder folder_;
};

TEST_F(command_line, refuses_an_unknown_verb) {
  expect_refused({"frobnicate"}, "frobnicate");
  expect_refused({}, "subcommand is required");
}
TEST_F(command_line, refuses_an_unknown_option) { expect_refused({"run", "--fast"}, "--fast"); }
TEST_F(command_line, refuses_a_value_that_is_no_number) {
  expect_refused({"run", "--jobs", "many"}, "many");
  expect_refused({"run", "--jobs", "-1"}, "-1");
  expect_refused({"run", "--deadline", "soon"}, "soon");
}
TEST_F(command_line, refuses_values_out_of_range) {
  expect_refused({"run", "--deadline", "0"}, "--deadline");
  expect_refused({"run", "--deadline", "nan"}, "--deadline");
  expect_refused({"run", "--repeat", "0"}, "--repeat");
  for (const char* shard : {"0/2", "3/2", "1", "1/", "x/2", "1/2/3"})
    expect_refused({"run", "--shard", shard}, "--shard");
}
TEST_F(command_line, refuses_a_pattern_that_matches_nothing) {
  expect_refused({"run", "bind/dobule_bind"}, "the nearest are: bind/double_bind");
  expect_refused({"list", "zzzzzzzzzzzzzzzzzzzzz"}, "matches no case");
}
TEST_F(command_line, names_the_platform_that_has_what_a_pattern_asks_for) {
  expect_refused({"run", workers_fork ? "wsasend/*" : "epoll_ctl"},
                 workers_fork ? "list \"wsasend/*\" --platform windows"
                              : "list \"epoll_ctl\" --platform linux");
  expect_refused({"list", "bind/path_exists", "--platform", "windows"},
                 "matches cases of linux only");
}
TEST_F(command_line, refuses_an_unknown_target) {
  expect_refused({"run", "bind/double_bind", "--target", "beos"}, "unknown target 'beos'");
  expect_refused({"run", "bind/double_bind", "--target", on_windows() ? "linux" : "windows"},
                 "was built for");
}
TEST_F(command_line, refuses_a_result_path_that_cannot_be_written) {
  const std::string nowhere = folder_.file("no/such/folder/results");
  expect_refused({"run", "bind/double_bind", "--json", nowhere}, nowhere);
  expect_refused({"run", "bind/double_bind", "--junit", nowhere}, nowhere);
}
TEST_F(command_line, refuses_to_replace_what_is_no_file) {
  expect_refused({"run", "bind/double_bind", "--json", folder_.path()}, "is no regular file");
}
TEST_F(command_line, refuses_tables_that_are_not_there) {
  expect_refused({"run", "--expected", folder_.file("nowhere")}, "is no folder");
  expect_refused({"run", "--expected", folder_.path()}, "holds no .toml files");
}
TEST_F(command_line, refuses_malformed_tables) {
  expect_refused_tables("bind.toml", "[double_bind]", "[double_bind", "bind.toml:");
  expect_refused({"record", "--expected", folder_.file("expected")}, "bind.toml:");
}
TEST_F(command_line, refuses_unsorted_tables) {
  expect_refused_tables(
      "bind.toml", "[double_bind]",
      "[zzz]\nlinux = { code = \"EINVAL\", basis = \"measured\", seen = \"1\" }\n\n"
      "[double_bind]",
      "must stand before");
}
TEST_F(command_line, refuses_an_unknown_symbol) {
  expect_refused_tables("bind.toml", "\"EINVAL\"", "\"EINVALID\"", "'EINVALID' is in no table");
}
TEST_F(command_line, refuses_a_row_without_a_scenario) {
  expect_refused_tables("bind.toml", "[double_bind]", "[double_bindx]",
                        "there is no scenario scenarios/bind/double_bindx.cpp");
}
TEST_F(command_line, refuses_files_that_are_no_results) {
  expect_refused({"diff", folder_.file("a"), folder_.file("b")}, "cannot be read");
  write_file(folder_.file("a"), "{");
  expect_refused({"matrix", folder_.file("a")}, "not valid JSON");
  write_file(folder_.file("a"), "{\"schema\": 1e999}");
  expect_refused({"matrix", folder_.file("a")}, folder_.file("a") + ": not valid JSON");
  write_file(folder_.file("a"), std::string(100'000, '['));
  expect_refused({"matrix", folder_.file("a")}, "not valid JSON");
  write_file(folder_.file("a"), std::string(100'000, '[') + std::string(100'000, ']'));
  expect_refused({"matrix", folder_.file("a")}, "too deep");
  write_file(folder_.file("a"), "{\"schema\": 99}");
  expect_refused({"matrix", folder_.file("a")}, "is no result file of schema 1");
}

TEST_F(command_line, offers_help_for_every_verb) {
  for (const char* verb : {"run", "list", "explain", "codes", "coverage", "claims", "porting",
                           "matrix", "diff", "record"}) {
    const program_result result = run_sockerr({verb, "--help"});
    EXPECT_EQ(result.end.status, 0) << verb;
    EXPECT_NE(result.output.find("--help"), std::string::npos);
  }
}

TEST_F(command_line, has_written_the_page_on_porting) {
  const program_result page = run_sockerr({"porting"});
  EXPECT_EQ(page.end.status, 0) << page.errors;
  std::string text = page.output;
  std::erase(text, '\r');
  EXPECT_EQ(text, read_file(SOCKERR_SOURCE_DIR "/docs/porting.md"))
      << "the tables have changed; write it anew: sockerr porting > docs/porting.md";
}

TEST_F(command_line, gives_the_same_verdicts_in_this_process_and_in_workers) {
  const std::string isolated = folder_.file("isolated"), together = folder_.file("together");
  std::vector<std::string> arguments = {"run", "--json", isolated};
  // All of them take minutes under Wine.
  if (on_windows())
    for (const char* call : {"accept", "getpeername", "listen", "shutdown", "socket", "wsasocket"})
      arguments.push_back(call);
  const program_result first = run_sockerr(arguments);
  EXPECT_EQ(first.end.status, 0) << first.output;
  arguments[2] = together;
  arguments.push_back("--in-process");
  const program_result second = run_sockerr(arguments);
  EXPECT_EQ(second.end.status, 0) << second.output;
  const program_result difference = run_sockerr({"diff", isolated, together});
  EXPECT_EQ(difference.end.status, 0) << difference.output;
}

TEST_F(command_line, runs_every_case_in_exactly_one_shard) {
  std::size_t cases = 0;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    const std::string file = folder_.file("shard");
    run_sockerr({"run", "bind", "--shard", shard, "--json", file});
    cases += read_results(file).cases.size();
  }
  EXPECT_EQ(cases, select_cases({"bind"}).size());
}

TEST_F(command_line, writes_results_as_the_contract_says) {
  const std::string file = folder_.file("results.json"), junit = folder_.file("results.xml");
  EXPECT_EQ(
      run_sockerr({"run", "bind/double_bind@tcp4", "--json", file, "--junit", junit}).end.status,
      0);
  EXPECT_FALSE(std::filesystem::exists(file + ".partial"));
  const value document = parse_json(read_file(file));
  for (const char* key : {"schema", "suite", "target", "cases", "totals"})
    EXPECT_NE(document.find(key), nullptr) << key;
  for (const char* key : {"name", "inherits", "os", "release", "arch", "libc"})
    EXPECT_FALSE(document.find("target")->text_of(key).empty()) << key;
  const value& result = document.find("cases")->items()->front();
  for (const char* key : {"id", "call", "variant", "verdict", "expected", "observed", "remedy",
                          "reason", "duration_ns", "file", "line"})
    EXPECT_NE(result.find(key), nullptr) << key;
  EXPECT_EQ(result.text_of("verdict"), "pass");
  EXPECT_EQ(*document.find("totals")->find("pass")->integer(), 1);
  EXPECT_NE(read_file(junit).find("<testcase classname=\"bind\" name=\"double_bind@tcp4\""),
            std::string::npos);
}

TEST_F(command_line, names_files_that_exist) {
  const program_result list = run_sockerr({"list", "--json"});
  const value document = parse_json(list.output);
  ASSERT_NE(document.items(), nullptr);
  for (const value& c : *document.items())
    EXPECT_TRUE(std::filesystem::exists(SOCKERR_SOURCE_DIR "/" + c.text_of("file")))
        << c.text_of("file");
}

TEST_F(command_line, records_no_cause_that_is_not_proven) {
  const std::string tables = folder_.file("expected");
  copy_liar_tables(tables);
  std::string rows = read_file(tables + "/liar.toml");
  const std::size_t row = rows.find("[remedy_fails]"), next = rows.find("[", row + 1);
  write_file(tables + "/liar.toml", rows.erase(row, next - row));
  const program_result recorded =
      run_liars({"record", "--expected", tables, "liar/remedy_fails", "--target", "linux"});
  if (on_windows()) return;  // what Wine does is no row
  EXPECT_EQ(recorded.end.status, 1) << recorded.output << recorded.errors;
  EXPECT_NE(recorded.output.find("cause_unproven"), std::string::npos) << recorded.output;
  EXPECT_EQ(read_file(tables + "/liar.toml"), rows);
}

TEST_F(command_line, puts_runs_and_platforms_that_were_not_run_side_by_side) {
  const std::string file = folder_.file("results"), page = folder_.file("page"),
                    html = folder_.file("html");
  run_sockerr({"run", "bind/double_bind@tcp4", "--json", file});
  const program_result shown = run_sockerr({"matrix", file, file});
  EXPECT_EQ(shown.end.status, 0) << shown.errors;
  EXPECT_NE(shown.output.find("bind/double_bind@tcp4  "), std::string::npos) << shown.output;
  EXPECT_EQ(run_sockerr({"matrix", file, "--markdown", page, "--html", html}).end.status, 0);
  const std::string other =
      std::string(platform_name) == "linux" ? "WSAEINVAL (third_party)" : "EINVAL (measured)";
  EXPECT_NE(read_file(page).find(" | " + other + " |"), std::string::npos) << read_file(page);
  EXPECT_NE(read_file(html + "/index.html").find(">" + other), std::string::npos);
  EXPECT_EQ(run_sockerr({"matrix", file, "--html", file}).end.status, 2);

  const std::string tables = folder_.file("expected");
  copy_tables(tables);
  std::string rows = read_file(tables + "/bind.toml");
  const std::size_t cell =
      rows.find(on_windows() ? "linux = " : "windows = ", rows.find("[double_bind]"));
  rows.replace(rows.find("EINVAL", cell), 6, "EISCONN");
  write_file(tables + "/bind.toml", rows);
  EXPECT_EQ(run_sockerr({"matrix", file, "--markdown", page, "--expected", tables}).end.status, 0);
  EXPECT_NE(read_file(page).find("EISCONN ("), std::string::npos) << read_file(page);
}

TEST_F(command_line, says_what_changed_between_two_runs) {
  const std::string before = folder_.file("before"), after = folder_.file("after");
  run_sockerr({"run", "bind/double_bind", "--json", before});
  std::string text = read_file(before);
  const std::string code = on_windows() ? "\"WSAEINVAL\"" : "\"EINVAL\"";
  const std::size_t observed = text.find(code, text.find("\"observed\""));
  text.replace(observed, code.size(), "\"EOTHER\"");
  write_file(after, text);
  const program_result changed = run_sockerr({"diff", before, after});
  EXPECT_EQ(changed.end.status, 1);
  EXPECT_NE(changed.output.find("became EOTHER"), std::string::npos) << changed.output;
  run_sockerr({"run", "bind/double_bind@tcp4", "--json", after});
  EXPECT_NE(run_sockerr({"diff", before, after}).output.find("vanished"), std::string::npos);
  EXPECT_NE(run_sockerr({"diff", after, before}).output.find("is new"), std::string::npos);
}

TEST_F(command_line, records_rows_for_cases_that_have_none) {
  const std::string tables = folder_.file("expected");
  copy_tables(tables);
  std::string text = read_file(tables + "/bind.toml");
  std::string without = text;
  const std::size_t row = without.find("[double_bind]");
  const std::string platform = on_windows() ? "windows = " : "linux = ";
  const std::size_t line = without.find(platform, row);
  without.erase(line, without.find('\n', line) + 1 - line);
  write_file(tables + "/bind.toml", without);
  const std::vector<std::string> run = {"run", "bind/double_bind@tcp4", "--expected", tables};
  EXPECT_EQ(run_sockerr(run).end.status, 1);
  const program_result recorded = run_sockerr({"record", "--expected", tables, "bind/double_bind"});
  if (on_windows()) {  // what Wine does is a deviation, not a row
    EXPECT_EQ(recorded.end.status, 2) << recorded.output;
    return;
  }
  EXPECT_EQ(recorded.end.status, 0) << recorded.output << recorded.errors;
  EXPECT_EQ(run_sockerr(run).end.status, 0);
  EXPECT_EQ(run_sockerr({"list", "--expected", tables}).end.status, 0);
}

}  // namespace
}  // namespace sockerr::testing
