// sockerr_tests: every case as a GoogleTest of its own, registered at run time.

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>

#include "harness/results.h"
#include "harness/suite.h"
#include "harness/supervisor.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

/// What all tests of this process share: the tables and the workers.
struct session {
  suite tables = load_suite("");
  target_info target;
  supervisor runner{supervision{}};

  explicit session(const std::string& target_name)
      : target(choose_target(target_name, tables.expected)) {}
};

class case_test : public ::testing::Test {
 public:
  case_test(session& shared, const test_case& which) : shared_(shared), which_(which) {}

  void TestBody() override {
    const expected_outcome* expected =
        shared_.tables.expected.find(shared_.target.inherits, which_.id);
    const deviation* known = shared_.tables.expected.find_deviation(shared_.target.name, which_.id);
    bool ran = false;
    shared_.runner.run({&which_}, [&](const test_case&, const case_report& steps) {
      ran = true;
      const judgement judged = judge(steps, expected, known, shared_.tables.codes);
      const case_result result = make_result(which_, steps, expected, judged, shared_.tables.codes);
      RecordProperty("id", result.id);
      RecordProperty("verdict", result.verdict);
      RecordProperty("code", result.observed.code);
      RecordProperty("number", std::to_string(result.observed.number));
      if (judged.result == verdict::skip) GTEST_SKIP() << judged.reason;
      if (!is_good(judged.result))
        ADD_FAILURE_AT(which_.what->file, which_.what->line)
            << result.verdict << ": " << judged.reason
            << (result.printed.empty() ? "" : "\nit printed:\n") << result.printed;
    });
    if (ran) return;
    GTEST_FLAG_SET(fail_fast, true);  // an interrupt is meant for the other tests as well
    FAIL() << "interrupted";
  }

 private:
  session& shared_;
  const test_case& which_;
};

std::string name_of_test(const test_case& c) {
  return c.what->condition + (c.variant.empty() ? "" : "/" + c.variant);
}

void register_tests(session& shared) {
  for (const test_case& c : all_cases())
    ::testing::RegisterTest(c.what->call, name_of_test(c).c_str(), nullptr, nullptr, c.what->file,
                            c.what->line,
                            [&shared, &c]() -> case_test* { return new case_test(shared, c); });
}

/// The list of tests for ctest, with their labels: one for each case or, where an emulator makes
/// every start of a program slow, one for each scenario. `command` starts this program.
void write_ctest_file(const std::string& path, const std::vector<std::string>& command,
                      const std::string& target) {
  const bool emulated = command.size() > 1;
  std::string text;
  const scenario* before = nullptr;
  for (const test_case& c : all_cases()) {
    if (emulated && c.what == before) continue;
    before = c.what;
    std::string name = std::string(c.what->call) + ".", filter;
    if (emulated) {
      name += c.what->condition;
      filter = name + ":" + name + "/*";
    } else {
      name += name_of_test(c);
      filter = name;
    }
    text += "add_test([==[" + name + "]==]";
    for (const std::string& word : command) text += " [==[" + word + "]==]";
    text += " [==[--gtest_filter=" + filter + "]==])\n";
    text += "set_tests_properties([==[" + name + "]==] PROPERTIES LABELS [==[" + c.what->call +
            ";" + name_of(c.what->kind) + ";" + target + "]==] TIMEOUT 60";
    // To ctest, one case that is skipped would hide another one that failed.
    if (!emulated) text += " SKIP_REGULAR_EXPRESSION [==[\\[  SKIPPED \\]]==]";
    text += ")\n";
  }
  write_file(path, text);
}

}  // namespace
}  // namespace sockerr

int main(int argc, char** argv) {
  using namespace sockerr;
  if (const auto as_child = run_as_child(argc, argv)) return *as_child;
  prepare_process();
  ::testing::InitGoogleTest(&argc, argv);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() >= 3 && arguments[0] == "--write-ctest") {
      write_ctest_file(arguments[1], {arguments.begin() + 2, arguments.end()},
                       detect_target().name);
      return 0;
    }
    if (!arguments.empty() && (arguments.size() != 2 || arguments[0] != "--target")) {
      std::cerr << "usage: sockerr_tests [--gtest_...] [--target NAME]\n"
                   "       sockerr_tests --write-ctest FILE COMMAND...\n";
      return 2;
    }
    session shared(arguments.empty() ? "" : arguments[1]);
    register_tests(shared);
    return RUN_ALL_TESTS();
  } catch (const std::exception& error) {
    std::cerr << "sockerr_tests: " << error.what() << "\n";
    return 2;
  }
}
