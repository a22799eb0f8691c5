// What only exists on POSIX: liars that attack processes and descriptors, and ends of the
// supervisor.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <map>
#include <thread>

#include "harness/supervisor.h"
#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

/// Whether `condition` comes true within five seconds.
template <class Condition>
bool soon(Condition condition) {
  for (int i = 0; i < 500; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(milliseconds(10));
  }
  return false;
}

class processes : public ::testing::Test {
 protected:
  processes() {
    copy_liar_tables(tables_);
    // Every process of a run, however it was orphaned, carries this in its environment.
    ::setenv("SOCKERR_TEST_MARK", mark_.c_str(), 1);
    // The folder of unix sockets is made below this one.
    fs::create_directory(scratch_);
    ::setenv("TMPDIR", scratch_.c_str(), 1);
  }
  ~processes() override {
    ::unsetenv("SOCKERR_TEST_MARK");
    ::unsetenv("TMPDIR");
  }

  /// Processes of the run that are still there, this one apart.
  int left_over() const {
    int count = 0;
    for (const auto& entry : fs::directory_iterator("/proc")) {
      const std::string name = entry.path().filename().string();
      if (name.find_first_not_of("0123456789") != std::string::npos) continue;
      if (name == std::to_string(::getpid())) continue;
      const std::string environment = read_file(entry.path().string() + "/environ");
      if (environment.find("SOCKERR_TEST_MARK=" + mark_) != std::string::npos) ++count;
    }
    return count;
  }

  case_result run_one(const std::string& id, const std::vector<std::string>& more = {}) {
    const std::string file = folder_.file("results.json");
    std::vector<std::string> arguments = {"run", "--expected",  tables_, "--json",
                                          file,  "liar/honest", id};
    arguments.insert(arguments.end(), more.begin(), more.end());
    run_liars(arguments);
    case_result wanted;
    for (const case_result& r : read_results(file).cases) {
      if (r.id == "liar/honest") {
        EXPECT_EQ(r.verdict, "pass");
      }
      if (r.id == id) wanted = r;
    }
    EXPECT_EQ(left_over(), 0) << "processes remain of " << id;
    EXPECT_TRUE(fs::is_empty(scratch_)) << "files remain of " << id;
    return wanted;
  }

  /// Starts a run of the liars with these arguments and returns its process id.
  pid_t start(std::vector<std::string> arguments) {
    std::vector<char*> argv{const_cast<char*>(SOCKERR_LIARS_PROGRAM)};
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid == 0) {
      const int nothing = ::open("/dev/null", O_WRONLY);
      ::dup2(nothing, STDOUT_FILENO);
      ::execv(argv[0], argv.data());
      ::_exit(127);
    }
    return pid;
  }

  temporary_folder folder_;
  const std::string tables_ = folder_.file("expected");
  const std::string scratch_ = folder_.file("scratch");
  const std::string mark_ = fs::path(folder_.path()).filename().string();
};

TEST_F(processes, left_behind_are_ended) {
  EXPECT_EQ(run_one("liar/leaves_processes@in_its_group").verdict, "pass");
  EXPECT_EQ(run_one("liar/leaves_processes@in_a_session_of_their_own").verdict, "pass");
}

TEST_F(processes, that_close_everything_still_answer) {
  EXPECT_EQ(run_one("liar/closes_all").verdict, "pass");
}

TEST_F(processes, without_descriptors_still_answer) {
  EXPECT_EQ(run_one("liar/exhausts_descriptors").verdict, "pass");
}

TEST_F(processes, are_not_credited_with_the_signal_of_an_earlier_call) {
  EXPECT_EQ(run_one("liar/raises_signal_before").verdict, "pass");
}

TEST_F(processes, that_kill_their_worker_crash_alone) {
  EXPECT_EQ(run_one("liar/kills_worker").verdict, "crash");
}

TEST_F(processes, that_stop_their_worker_time_out) {
  EXPECT_EQ(run_one("liar/stops_worker", {"--deadline", "0.3"}).verdict, "timeout");
}

TEST_F(processes, that_hang_or_crash_leave_nothing) {
  EXPECT_EQ(run_one("liar/hangs@loop", {"--deadline", "0.2"}).verdict, "timeout");
  EXPECT_EQ(run_one("liar/crashes@abort").verdict, "crash");
}

TEST_F(processes, of_an_interrupted_run_end_and_finished_cases_are_kept) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const std::string file = folder_.file("interrupted.json");
    const pid_t run = start({"run", "--expected", tables_, "--json", file, "--jobs", "1",
                             "liar/clobbers_code", "liar/hangs@call", "liar/honest"});
    ASSERT_TRUE(soon([&] { return !read_file(file + ".partial").empty(); }));
    ::kill(run, signal);
    int status = 0;
    ASSERT_EQ(::waitpid(run, &status, 0), run);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 1);
    const run_result kept = read_results(file);
    ASSERT_EQ(kept.cases.size(), 1U);
    EXPECT_EQ(kept.cases.front().id, "liar/clobbers_code");
    EXPECT_FALSE(fs::exists(file + ".partial"));
    EXPECT_EQ(left_over(), 0);
    EXPECT_TRUE(fs::is_empty(scratch_));
    fs::remove(file);
  }
}

TEST_F(processes, that_end_early_leave_no_paths) {
  EXPECT_EQ(run_one("liar/leaves_paths@crashes").verdict, "crash");
  EXPECT_EQ(run_one("liar/leaves_paths@hangs", {"--deadline", "0.3"}).verdict, "timeout");
}

TEST_F(processes, of_a_run_that_is_ended_leave_no_paths) {
  for (const int signal : {SIGINT, SIGKILL}) {
    const pid_t run = start({"run", "--expected", tables_, "liar/leaves_paths@hangs"});
    ASSERT_TRUE(soon([&] { return !fs::is_empty(scratch_); }));
    ::kill(run, signal);
    int status = 0;
    ASSERT_EQ(::waitpid(run, &status, 0), run);
    EXPECT_TRUE(soon([&] { return left_over() == 0; }));
    EXPECT_TRUE(soon([&] { return fs::is_empty(scratch_); })) << "after signal " << signal;
  }
}

TEST_F(processes, do_not_mind_what_the_caller_does_with_signals) {
  sigset_t all, before;
  sigfillset(&all);
  ::sigprocmask(SIG_BLOCK, &all, &before);
  ::signal(SIGCHLD, SIG_IGN);
  const pid_t run = start({"run", "--expected", tables_, "--json", folder_.file("signals.json"),
                           "liar/crashes@abort", "liar/honest"});
  ::signal(SIGCHLD, SIG_DFL);
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  int status = 0;
  ASSERT_EQ(::waitpid(run, &status, 0), run);
  const run_result results = read_results(folder_.file("signals.json"));
  ASSERT_EQ(results.cases.size(), 2U);
  EXPECT_NE(results.cases[0].reason.find("SIGABRT"), std::string::npos) << results.cases[0].reason;
  EXPECT_EQ(results.cases[1].verdict, "pass");
}

TEST(a_supervisor, runs_again_after_an_interrupt) {
  supervisor runner(supervision{});
  const std::vector<const test_case*> cases = select_cases({"bind/double_bind@tcp4"});
  const auto interrupt = [](const test_case&, const case_report&) { ::raise(SIGINT); };
  runner.run({cases[0], cases[0], cases[0]}, interrupt);
  int ran = 0;
  EXPECT_TRUE(runner.run(cases, [&](const test_case&, const case_report&) { ++ran; }));
  EXPECT_EQ(ran, 1);
}

TEST(a_supervisor, takes_no_worker_that_cannot_start_for_a_step_that_crashes) {
  ::setenv("SOCKERR_TEST_NO_WORKER", "1", 1);
  supervisor runner(supervision{});
  case_report seen;
  runner.run(select_cases({"bind/double_bind@tcp4"}),
             [&](const test_case&, const case_report& report) { seen = report; });
  ::unsetenv("SOCKERR_TEST_NO_WORKER");
  ASSERT_TRUE(seen.of(step::provoke));
  EXPECT_EQ(seen.of(step::provoke)->end, step_end::broken);
  EXPECT_STREQ(seen.of(step::provoke)->reason,
               "its process ended before it took the step: exit code 66");
}

TEST_F(processes, of_interrupted_repeats_leave_the_results_of_those_that_ran) {
  const std::string file = folder_.file("interrupted.json");
  const pid_t run =
      start({"run", "--expected", tables_, "--json", file, "--jobs", "1", "--repeat", "2",
             "--deadline", "1", "liar/clobbers_code", "liar/hangs@call", "liar/honest"});
  // The first case has run twice now, and the others once.
  ASSERT_TRUE(soon([&] { return !read_file(file + ".partial").empty(); }));
  ::kill(run, SIGINT);
  int status = 0;
  ASSERT_EQ(::waitpid(run, &status, 0), run);
  EXPECT_EQ(WEXITSTATUS(status), 1);
  std::map<std::string, std::string> verdicts;
  for (const case_result& r : read_results(file).cases) verdicts[r.id] = r.verdict;
  const std::map<std::string, std::string> all = {
      {"liar/clobbers_code", "pass"}, {"liar/hangs@call", "timeout"}, {"liar/honest", "pass"}};
  EXPECT_EQ(verdicts, all);
}

TEST_F(processes, of_a_killed_run_end_and_the_partial_file_keeps_finished_cases) {
  const std::string file = folder_.file("killed.json");
  const pid_t run = start({"run", "--expected", tables_, "--json", file, "--jobs", "1",
                           "liar/clobbers_code", "liar/hangs@call", "liar/leaves_processes"});
  ASSERT_TRUE(soon([&] { return !read_file(file + ".partial").empty(); }));
  ::kill(run, SIGKILL);
  int status = 0;
  ASSERT_EQ(::waitpid(run, &status, 0), run);
  EXPECT_FALSE(fs::exists(file));
  std::ifstream partial(file + ".partial");
  std::string line;
  ASSERT_TRUE(std::getline(partial, line));
  EXPECT_EQ(parse_json(line).text_of("id"), "liar/clobbers_code");
  EXPECT_TRUE(soon([&] { return left_over() == 0; }));
  EXPECT_TRUE(soon([&] { return fs::is_empty(scratch_); }));
}

}  // namespace
}  // namespace sockerr::testing
