// sockerr_tests: every case as a GoogleTest of its own, registered at run time.

#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include "harness/files.h"
#include "harness/results.h"
#include "harness/suite.h"
#include "harness/supervisor.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

/// What all tests of this process share: the tables and the workers.
struct session {
  suite tables;
  target_info target;
  supervisor runner{supervision{}};

  /// With `call`, only the tables of that call are read: ctest starts thousands of such processes.
  session(const std::string& call, const std::string& target_name)
      : tables(call.empty()
                   ? load_suite("")
                   : load_suite_of(call, target_name.empty() ? detect_target().name : target_name)),
        target(choose_target(target_name, tables.expected)) {}
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

/// The cases of `call`, or of all calls when it is empty, as select_cases() takes it.
std::vector<const test_case*> cases_of(const std::string& call) {
  return select_cases(call.empty() ? std::vector<std::string>{} : std::vector{call + "/"});
}

void register_tests(session& shared, const std::string& call) {
  for (const test_case* c : cases_of(call))
    ::testing::RegisterTest(c->what->call, name_of_test(*c).c_str(), nullptr, nullptr,
                            c->what->file, c->what->line,
                            [&shared, c]() -> case_test* { return new case_test(shared, *c); });
}

/// A test for ctest: `command` starts this program, `properties` are CMake's.
std::string ctest_entry(const std::string& name, const std::vector<std::string>& command,
                        const std::string& properties) {
  const auto quoted = [](const std::string& word) { return " [==[" + word + "]==]"; };
  std::string text = "add_test(" + quoted(name);
  for (const std::string& word : command) text += quoted(word);
  return text + ")\nset_tests_properties(" + quoted(name) + " PROPERTIES " + properties + ")\n";
}

/// The list of tests for ctest, with their labels: one for each case or, where an emulator makes
/// every start of a program slow, one for each call.
void write_ctest_file(const std::string& path, std::vector<std::string> command,
                      const std::string& target) {
  const bool emulated = command.size() > 1;
  command.insert(command.end(), {"--call", ""});
  std::string text;
  for (const test_case& c : all_cases()) {
    const std::string call = c.what->call;
    if (emulated && call == command.back()) continue;
    command.back() = call;
    if (emulated) {
      // The longest ones first, lest the last one run alone.
      text += ctest_entry(call, command,
                          "LABELS [==[" + call + ";" + target + "]==] TIMEOUT 600 COST " +
                              std::to_string(cases_of(call).size()));
      continue;
    }
    const std::string name = call + "." + name_of_test(c);
    command.push_back("--gtest_filter=" + name);
    // To ctest, one case that is skipped would hide another one that failed; here there is one.
    text += ctest_entry(name, command,
                        "LABELS [==[" + call + ";" + name_of(c.what->kind) + ";" + target +
                            "]==] TIMEOUT 60 SKIP_REGULAR_EXPRESSION [==[\\[  SKIPPED \\]]==]");
    command.pop_back();
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
    std::map<std::string, std::string> given = {{"--call", ""}, {"--target", ""}};
    bool understood = arguments.size() % 2 == 0;
    for (std::size_t i = 0; understood && i < arguments.size(); i += 2) {
      understood = given.contains(arguments[i]);
      given[arguments[i]] = arguments[i + 1];
    }
    if (!understood) {
      std::cerr << "usage: sockerr_tests [--gtest_...] [--call NAME] [--target NAME]\n"
                   "       sockerr_tests --write-ctest FILE COMMAND...\n";
      return 2;
    }
    const std::string call = given["--call"];
    if (cases_of(call).empty()) throw input_error("there is no call '" + call + "'");
    session shared(call, given["--target"]);
    register_tests(shared, call);
    return RUN_ALL_TESTS();
  } catch (const std::exception& error) {
    std::cerr << "sockerr_tests: " << error.what() << "\n";
    return 2;
  }
}
