// The harness against scenarios that lie, crash, hang and litter: each must get its documented
// verdict, the cases beside it must be untouched, and nothing may remain.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "harness/lab.h"
#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

class liars : public ::testing::Test {
 protected:
  liars() { copy_liar_tables(tables_); }

  /// Runs the liars that match, with an honest case after and beside them, and returns the results.
  std::map<std::string, case_result> run(const std::vector<std::string>& patterns,
                                         const std::vector<std::string>& options = {}) {
    std::vector<std::string> arguments = {
        "run", "--expected", tables_, "--json", folder_.file("results.json"), "liar/honest"};
    arguments.insert(arguments.end(), patterns.begin(), patterns.end());
    arguments.insert(arguments.end(), options.begin(), options.end());
    last_ = run_liars(arguments);
    std::map<std::string, case_result> results;
    for (const case_result& r : read_results(folder_.file("results.json")).cases)
      results.emplace(r.id, r);
    EXPECT_EQ(results["liar/honest"].verdict, "pass");
    return results;
  }

  /// The verdict that a single liar must get, in a run that fails unless the verdict is a good one.
  void expect(const std::string& id, const std::string& verdict, const std::string& words = "",
              const std::vector<std::string>& options = {}) {
    const auto results = run({id}, options);
    ASSERT_TRUE(results.contains(id));
    EXPECT_EQ(results.at(id).verdict, verdict) << results.at(id).reason;
    EXPECT_NE(results.at(id).reason.find(words), std::string::npos) << results.at(id).reason;
    const bool good = verdict == "pass" || verdict == "skip" || verdict == "known_deviation";
    EXPECT_EQ(last_.end.status, good ? 0 : 1) << last_.output << last_.errors;
  }

  temporary_folder folder_;
  const std::string tables_ = folder_.file("expected");
  program_result last_;
};

TEST_F(liars, another_code_is_a_failure) {
  expect("liar/gives_another_code", "fail", "expected is");
}
TEST_F(liars, success_is_a_failure) { expect("liar/succeeds", "fail", "gives ok"); }
TEST_F(liars, a_failure_without_a_code_is_seen) {
  expect("liar/sets_no_code", "fail", "a failure without a code");
}
TEST_F(liars, what_happens_after_the_call_changes_nothing) { expect("liar/clobbers_code", "pass"); }
TEST_F(liars, a_remedy_must_succeed) { expect("liar/remedy_fails", "cause_unproven"); }
TEST_F(liars, a_remedy_must_not_repeat_the_failure) {
  expect("liar/remedy_repeats", "cause_unproven", "port 7");
}
TEST_F(liars, an_aftermath_must_succeed) { expect("liar/aftermath_fails", "fail", "afterwards"); }
TEST_F(liars, an_aftermath_that_crashes_or_hangs_ends_the_case_so) {
  expect("liar/aftermath_ends@crashes", "crash", "aftermath: ended");
  expect("liar/aftermath_ends@hangs", "timeout", "aftermath: no answer after 300 ms",
         {"--deadline", "0.3"});
}
TEST_F(liars, a_set_up_that_fails_is_broken) {
  expect("liar/set_up_fails", "broken", "the first bind");
}
TEST_F(liars, a_limit_of_a_process_that_others_use_is_refused) {
  expect("liar/forgets_own_process", "broken", "must set own_process");
}
TEST_F(liars, an_exception_is_broken) { expect("liar/throws", "broken", "thrown by a liar"); }
TEST_F(liars, a_missing_capability_is_a_skip) { expect("liar/skips", "skip", "no moon"); }
TEST_F(liars, a_helper_that_dies_is_broken) {
  expect("liar/helper_dies", "broken", "ended without an answer");
}

TEST_F(liars, crashes_are_crashes) {
  for (const char* how : {"segv", "abort", "terminate"})
    expect(std::string("liar/crashes@") + how, "crash", "provoke: ended");
  expect("liar/crashes@exit", "crash", "exit code 0 and no answer");
  expect("liar/remedy_crashes", "crash", "remedy: ended");
}

TEST_F(liars, hangs_end_at_the_deadline) {
  for (const char* where : {"call", "loop"})
    expect(std::string("liar/hangs@") + where, "timeout", "no answer after 300 ms",
           {"--deadline", "0.3"});
  expect("liar/helper_silent", "timeout", "no answer after 300 ms", {"--deadline", "0.3"});
}

TEST_F(liars, garbage_on_standard_output_does_no_harm) {
  expect("liar/prints@only", "pass");
  const auto results = run({"liar/prints@and_crashes"});
  EXPECT_EQ(results.at("liar/prints@and_crashes").verdict, "crash");
  const std::string& printed = results.at("liar/prints@and_crashes").printed;
  EXPECT_TRUE(printed.starts_with("{\"verdict\":\"pass\"}")) << printed.substr(0, 80);
  EXPECT_LE(printed.size(), 64U * 1024 * 3);  // each byte that is no UTF-8 takes three
  const std::string junit = folder_.file("results.xml");
  run({"liar/prints@and_crashes"}, {"--junit", junit});
  EXPECT_EQ(read_file(junit).find('\xff'), std::string::npos);
}

TEST_F(liars, changes_of_the_process_do_not_reach_other_cases) {
  for (const char* jobs : {"1", "4"}) {
    const auto results =
        run({"liar/changes_*", "liar/leaves_sockets", "liar/moves_away*"}, {"--jobs", jobs});
    EXPECT_EQ(results.size(), 6U);  // of the changes, each platform has its own
    for (const auto& [id, result] : results)
      EXPECT_EQ(result.verdict, "pass") << id << result.reason;
  }
}

/// What each liar gets when its row is right; the others pass.
std::string verdict_of(const std::string& id) {
  static const std::map<std::string, std::string> verdicts = {
      {"aftermath_ends@crashes", "crash"},
      {"aftermath_ends@hangs", "timeout"},
      {"aftermath_fails", "fail"},
      {"crashes@abort", "crash"},
      {"crashes@exit", "crash"},
      {"crashes@segv", "crash"},
      {"crashes@terminate", "crash"},
      {"forgets_own_process", "broken"},
      {"gives_another_code", "fail"},
      {"hangs@call", "timeout"},
      {"hangs@loop", "timeout"},
      {"helper_dies", "broken"},
      {"helper_silent", "timeout"},
      {"kills_worker", "crash"},
      {"leaves_paths@crashes", "crash"},
      {"leaves_paths@hangs", "timeout"},
      {"prints@and_crashes", "crash"},
      {"remedy_crashes", "crash"},
      {"remedy_fails", "cause_unproven"},
      {"remedy_repeats", "cause_unproven"},
      {"set_up_fails", "broken"},
      {"sets_no_code", "fail"},
      {"skips", "skip"},
      {"stops_worker", "timeout"},
      {"succeeds", "fail"},
      {"throws", "broken"},
  };
  const auto found = verdicts.find(id.substr(std::string("liar/").size()));
  return found != verdicts.end() ? found->second : "pass";
}

TEST_F(liars, all_together_get_the_verdicts_that_each_gets_alone) {
  for (const char* jobs : {"1", "8"}) {
    // Long enough for the honest ones on a busy machine, with all of them at once.
    const auto results = run({"*"}, {"--deadline", "5", "--jobs", jobs, "--shuffle", "7"});
    std::map<std::string, std::string> wrong;
    for (const auto& [id, result] : results)
      if (result.verdict != verdict_of(id)) wrong[id] = result.verdict;
    EXPECT_TRUE(wrong.empty()) << wrong.begin()->first << ": " << wrong.begin()->second;
  }
}

TEST_F(liars, a_listener_that_is_left_is_gone_after_the_run) {
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  write_file("left_port", "");
  run({"liar/leaves_sockets"});
  std::filesystem::current_path(before);
  const int port = std::stoi(read_file(folder_.file("left_port")));
  const socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
  EXPECT_EQ(connect_to(s, ipv4("127.0.0.1", static_cast<unsigned short>(port))), -1);
}

TEST_F(liars, deviations_are_known_expired_and_changed) {
  const std::string code = on_windows() ? "WSAEINVAL" : "EINVAL";
  const std::string other = on_windows() ? "WSAEISCONN" : "EISCONN";
  const std::string product = product_name();
  std::filesystem::create_directory(tables_ + "/deviations");
  const auto row = [&](const std::string& id, const std::string& observed) {
    return "[\"" + id + "\"]\ninherits = \"" + code + "\"\nobserved = \"" + observed +
           "\"\nseen = { version = \"1\", date = 2026-11-20 }\nnote = \"a test\"\n\n";
  };
  // What it gives on any platform: a closed socket's code, or success.
  write_file(tables_ + "/deviations/" + product + ".toml",
             row("liar/clobbers_code", other) + row("liar/crashes@abort", "crash") +
                 row("liar/crashes@exit", other) + row("liar/gives_another_code", other) +
                 row("liar/succeeds", "ok"));
  const std::vector<std::string> as_product = {"--target", product};
  expect("liar/succeeds", "known_deviation", "a test", as_product);
  expect("liar/crashes@abort", "known_deviation", "a test", as_product);
  expect("liar/crashes@exit", "crash", "exit code 0 and no answer", as_product);
  expect("liar/clobbers_code", "deviation_expired", "delete the row at", as_product);
  expect("liar/gives_another_code", "deviation_changed", other, as_product);
  if (on_windows()) return;  // a Windows program finds out by itself that it runs under Wine
  expect("liar/succeeds", "fail");
}

TEST_F(liars, without_a_row_a_case_is_undecided) {
  std::string rows = read_file(tables_ + "/liar.toml");
  const std::size_t begin = rows.find("[clobbers_code]"), end = rows.find("\n[", begin);
  rows.erase(begin, end - begin + 1);
  write_file(tables_ + "/liar.toml", rows);
  expect("liar/clobbers_code", "undecided", "no value is expected yet");
}

TEST_F(liars, a_run_in_which_no_case_ran_fails) {
  const program_result result = run_liars({"run", "--expected", tables_, "liar/skips"});
  EXPECT_EQ(result.end.status, 1) << result.output;
  EXPECT_NE(result.output.find("no case ran, which proves nothing: all were skipped"),
            std::string::npos)
      << result.output;
}

TEST_F(liars, a_case_that_changes_between_repeats_fails_the_run) {
  const program_result stable =
      run_liars({"run", "--expected", tables_, "liar/honest", "--repeat", "20", "--shuffle", "3"});
  EXPECT_EQ(stable.end.status, 0) << stable.output;

  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  write_file("tally", "");
  const program_result wavering =
      run_liars({"run", "--expected", tables_, "liar/wavers", "--repeat", "4", "--jobs", "1"});
  std::filesystem::current_path(before);
  EXPECT_EQ(wavering.end.status, 1) << wavering.output;
  EXPECT_NE(wavering.output.find("2 of 4 pass"), std::string::npos) << wavering.output;
  EXPECT_NE(wavering.output.find("1 fail"), std::string::npos) << wavering.output;
}

}  // namespace
}  // namespace sockerr::testing
