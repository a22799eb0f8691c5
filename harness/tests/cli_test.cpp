// The command line: what it refuses, with exit code 2 and a reason, and what its files hold.

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <future>

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

class command_line : public ::testing::Test {
 protected:
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
TEST_F(command_line, refuses_an_unknown_option) {
  expect_refused({"run", "--fast"}, "--fast");
  expect_refused({"--fast"}, "unknown option '--fast'");
  expect_refused({"-x", "run"}, "unknown option '-x'");
}
TEST_F(command_line, refuses_options_of_which_one_would_be_ignored) {
  for (const std::vector<std::string>& other :
       {std::vector<std::string>{"bind"}, {"--need", "3"}, {"--platform", "linux"}}) {
    std::vector<std::string> arguments = {"list", "--needs"};
    arguments.insert(arguments.end(), other.begin(), other.end());
    expect_refused(arguments, " excludes --needs");
  }
  for (const char* other : {"--jobs", "--deadline"})
    expect_refused({"run", "--in-process", other, "2"}, " excludes --in-process");
  const std::string file = folder_.file("file");
  for (const std::string& same : {file, folder_.path() + "/./file"})
    expect_refused({"run", "--json", file, "--junit", same}, "--json and --junit both name");
  expect_refused({"matrix", file, "--expected", "/nonexistent"}, "--expected '/nonexistent'");
}
TEST_F(command_line, refuses_empty_values) {
  for (const char* option : {"--json", "--junit", "--expected", "--target", "--shard"}) {
    expect_refused({"run", std::string(option) + "="}, option);
    // An empty argument is none that Boost.Process could pass on Windows.
    if (!on_windows())
      expect_refused({"run", option, ""}, std::string(option) + ": its value is empty");
  }
}
TEST_F(command_line, refuses_a_value_that_is_no_number) {
  expect_refused({"run", "--jobs", "many"}, "many");
  expect_refused({"run", "--jobs", "-1"}, "-1");
  expect_refused({"run", "--deadline", "soon"}, "soon");
}
TEST_F(command_line, refuses_values_out_of_range) {
  expect_refused({"run", "--deadline", "0"}, "--deadline");
  expect_refused({"run", "--deadline", "nan"}, "--deadline");
  expect_refused({"run", "--repeat", "0"}, "--repeat");
  for (const char* repeat : {"4294967295", "10000001"})
    expect_refused({"run", "bind/double_bind@tcp4", "--repeat", repeat}, "1 case at most 10000000");
  for (const char* jobs : {"4294967295", "1025"})
    expect_refused({"run", "--jobs", jobs}, "at most 1024 cases");
  for (const char* shard : {"0/2", "3/2", "1", "1/", "x/2", "1/2/3"})
    expect_refused({"run", "--shard", shard}, "--shard");
}
TEST_F(command_line, refuses_a_pattern_that_matches_nothing) {
  expect_refused({"run", "bind/dobule_bind"}, "the nearest are: bind/double_bind");
  expect_refused({"list", "zzzzzzzzzzzzzzzzzzzzz"}, "matches no case");
}
TEST_F(command_line, names_the_variants_of_a_scenario) {
  expect_refused({"list", "bind/double_bind@tcp9", "--platform", "linux"},
                 "the variants of bind/double_bind on linux are: tcp4, tcp6, udp4, udp6, unix_");
  expect_refused({"list", "acceptex/closed_listener@tcp9", "--platform", "linux"}, "on windows");
  expect_refused({"run", "close/invalid_socket@tcp9"}, "close/invalid_socket has no variants on");
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
  std::filesystem::create_directories(folder_.file("needs.toml"));
  expect_refused({"run", "--expected", folder_.path()}, "it is a folder, not a file");
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
  expect_refused({"diff", folder_.file("a"), folder_.file("b")}, "there is no such file");
  expect_refused({"matrix", folder_.path()}, folder_.path() + ": cannot be read: it is a folder");
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
TEST_F(command_line, refuses_results_that_say_nothing_or_something_unknown) {
  const std::string file = folder_.file("results");
  const std::string name = "\"name\": \"linux\"", verdict = "\"verdict\": \"pass\"";
  const std::string whole = "{\"schema\": 1, \"target\": {" + name +
                            ", \"inherits\": \"linux\"}, \"cases\": [{\"id\": \"a/b\", " + verdict +
                            "}]}";
  write_file(file, whole);
  EXPECT_EQ(run_sockerr({"matrix", file}).end.status, 0);
  const auto refuse = [&](const std::string& part, const std::string& by,
                          const std::string& words) {
    std::string text = whole;
    write_file(file, text.replace(text.find(part), part.size(), by));
    expect_refused({"matrix", file}, file + ": " + words);
  };
  refuse("{" + name + ", \"inherits\": \"linux\"}", "5", "the target is 5, which is no object");
  refuse(name, "\"name\": 5", "the target has 'name' 5, which is no text");
  refuse(name, "\"name\": \"\"", "the target has 'name' \"\", which is no text or an empty one");
  refuse("\"id\": \"a/b\", ", "", "a case has no 'id'");
  refuse(verdict, "\"verdict\": \"great\"", "a/b has the verdict 'great', which is none");
}

TEST_F(command_line, says_its_version) {
  const program_result result = run_sockerr({"--version"});
  EXPECT_EQ(result.end.status, 0) << result.errors;
  EXPECT_TRUE(result.output.starts_with("sockerr " SOCKERR_VERSION)) << result.output;
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
  std::vector<std::string> run = {"run"};
  // All of them take minutes under Wine.
  if (on_windows())
    for (const char* call : {"accept", "getpeername", "listen", "shutdown", "socket", "wsasocket"})
      run.push_back(call);
  // What waits does so one after the other in one process: four of them share the cases.
  const auto compare = [&](const std::string& shard) {
    const std::string isolated = folder_.file("isolated" + shard.substr(0, 1)),
                      together = folder_.file("together" + shard.substr(0, 1));
    const auto run_into = [&](const std::string& file, const std::vector<std::string>& how) {
      std::vector<std::string> arguments = run;
      arguments.insert(arguments.end(), {"--shard", shard, "--json", file});
      arguments.insert(arguments.end(), how.begin(), how.end());
      return run_sockerr(arguments);
    };
    return std::array{run_into(isolated, {"--jobs", "1"}), run_into(together, {"--in-process"}),
                      run_sockerr({"diff", isolated, together})};
  };
  std::vector<std::future<std::array<program_result, 3>>> shards;
  for (const char* shard : {"1/4", "2/4", "3/4", "4/4"})
    shards.push_back(std::async(std::launch::async, compare, shard));
  for (auto& shard : shards)
    for (const program_result& result : shard.get())
      EXPECT_EQ(result.end.status, 0) << result.output << result.errors;
}

TEST_F(command_line, runs_every_case_in_exactly_one_shard) {
  std::size_t cases = 0;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    const std::string file = folder_.file("shard");
    run_sockerr({"run", "accept", "--shard", shard, "--json", file});
    cases += read_results(file).cases.size();
  }
  EXPECT_EQ(cases, select_cases({"accept"}).size());
}

TEST_F(command_line, says_that_an_empty_shard_proves_nothing) {
  const program_result empty = run_sockerr({"run", "bind/double_bind@tcp4", "--shard", "5/10"});
  EXPECT_EQ(empty.end.status, 1) << empty.output;
  EXPECT_NE(empty.output.find("no case ran, which proves nothing: the shard 5/10 is empty"),
            std::string::npos)
      << empty.output;
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

}  // namespace
}  // namespace sockerr::testing
