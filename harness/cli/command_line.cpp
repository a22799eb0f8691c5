#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

#include "harness/cli/verbs.h"
#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {
namespace {

/// A verb, its arguments and the function that does it.
template <class Arguments>
CLI::App* add_verb(CLI::App& app, const char* name, const char* about, Arguments& arguments,
                   int (*action)(const Arguments&), int& exit_code) {
  CLI::App* verb = app.add_subcommand(name, about);
  verb->callback([&arguments, action, &exit_code] { exit_code = action(arguments); });
  return verb;
}

CLI::Option* add_patterns(CLI::App* verb, std::vector<std::string>& patterns) {
  return verb->add_option(
      "PATTERN", patterns,
      "ids of cases, such as bind, bind/double_bind, '*@udp6'; all without one");
}

void add_tables(CLI::App* verb, table_arguments& arguments) {
  verb->add_option("--expected", arguments.expected, "read the tables from this folder")
      ->type_name("DIR");
}

/// An empty text would count as an option that was not given.
void refuse_empty_values(CLI::App& app) {
  const auto complaint = [](const std::string& text) -> std::string {
    return text.empty() ? "its value is empty; leave the option out or give it one" : "";
  };
  for (CLI::App* verb : app.get_subcommands({}))
    for (CLI::Option* option : verb->get_options())
      if (option->nonpositional() && option->get_items_expected() > 0) option->check(complaint);
}

/// The library's own message for an unknown verb or option at the beginning does not name it.
void check_first(const char* typed, CLI::App& app) {
  if (typed[0] == '-') {
    if (app.get_option_no_throw(typed) != nullptr) return;
    throw input_error("unknown option '" + std::string(typed) +
                      "'; there are --help and --version, and those of a verb stand after it");
  }
  std::vector<std::string> verbs;
  for (const CLI::App* verb : app.get_subcommands({})) verbs.push_back(verb->get_name());
  if (std::ranges::find(verbs, typed) == verbs.end())
    throw input_error("unknown verb '" + std::string(typed) + "'; there are " + join(verbs, ", "));
}

}  // namespace

int command_line(int argc, char** argv) {
  CLI::App app("Reproduces documented socket failures, with their exact codes and causes.");
  app.require_subcommand(1);
  app.set_version_flag("--version", "sockerr " SOCKERR_VERSION, "print the version and exit");
  int exit_code = 2;

  run_arguments run_with;
  CLI::App* verb = add_verb(app, "run", "run cases and judge them", run_with, run, exit_code);
  add_patterns(verb, run_with.patterns);
  add_tables(verb, run_with);
  verb->add_option("--json", run_with.json, "write the results to this file")->type_name("FILE");
  verb->add_option("--junit", run_with.junit, "write them as JUnit XML too")->type_name("FILE");
  verb->add_option("--target", run_with.target, "the implementation under test; else detected")
      ->type_name("NAME");
  CLI::Option* jobs =
      verb->add_option("--jobs", run_with.jobs, "cases at a time; else one a processor")
          ->type_name("N");
  CLI::Option* deadline =
      verb->add_option("--deadline", run_with.deadline_s, "time limit of a step, 10 by default")
          ->type_name("SECONDS");
  verb->add_option("--repeat", run_with.repeat, "run each case N times; all must agree")
      ->type_name("N");
  verb->add_option("--shuffle", run_with.shuffle, "run in a random order")->type_name("SEED");
  verb->add_option("--shard", run_with.shard, "run the I-th of N parts")->type_name("I/N");
  verb->add_flag("--in-process", run_with.in_process,
                 "run in this process, for debuggers; a hang is then a hang")
      ->excludes(jobs, deadline);

  list_arguments list_with;
  verb = add_verb(app, "list", "list the cases", list_with, list, exit_code);
  CLI::Option* patterns = add_patterns(verb, list_with.patterns);
  add_tables(verb, list_with);
  CLI::Option* need =
      verb->add_option("--need", list_with.need, "only those that answer this question")
          ->type_name("N");
  CLI::Option* platform = verb->add_option("--platform", list_with.platform,
                                           "those of linux or windows; else of this one")
                              ->type_name("NAME");
  verb->add_flag("--needs", list_with.needs, "the questions that people ask, by number")
      ->excludes(patterns, need, platform);
  verb->add_flag("--json", list_with.json, "with all that is known about them");

  explain_arguments explain_with;
  verb = add_verb(app, "explain", "what a code means, what gives it, and what to write instead",
                  explain_with, explain, exit_code);
  verb->add_option(
          "CODE_or_ID", explain_with.what,
          "a code (10022, WSAEINVAL, 0x80072741), a message with one, or the id of a scenario")
      ->required();
  verb->add_option("--call", explain_with.call, "only what this call gives")->type_name("NAME");
  verb->add_option("--platform", explain_with.platform, "only codes of linux or windows")
      ->type_name("NAME");
  add_tables(verb, explain_with);
  verb->add_flag("--json", explain_with.json, "for programs");

  codes_arguments codes_with;
  verb = add_verb(app, "codes", "the table of all codes", codes_with, codes, exit_code);
  add_tables(verb, codes_with);
  auto* as_json = verb->add_flag("--json", codes_with.json, "for programs");
  verb->add_flag("--header", codes_with.header, "as a C header that needs nothing else")
      ->excludes(as_json);

  coverage_arguments coverage_with;
  verb = add_verb(app, "coverage", "documented failures: reproduced, unreachable or missing",
                  coverage_with, coverage, exit_code);
  verb->add_option("RESULT", coverage_with.results, "result files of run --json that confirm");
  verb->add_option("--call", coverage_with.call, "each pair of this call")->type_name("NAME");
  verb->add_flag("--missing", coverage_with.missing, "each pair that has no scenario");
  verb->add_option("--markdown", coverage_with.markdown, "write it as Markdown")->type_name("FILE");
  verb->add_flag("--json", coverage_with.json, "for programs");
  add_tables(verb, coverage_with);

  claims_arguments claims_with;
  verb = add_verb(app, "claims", "what documents claim against what was measured", claims_with,
                  claims, exit_code);
  verb->add_option("RESULT", claims_with.results,
                   "result files of run --json to hold them against");
  add_tables(verb, claims_with);
  verb->add_flag("--json", claims_with.json, "for programs");

  table_arguments porting_with;
  verb = add_verb(app, "porting", "where Linux and Windows differ in meaning, as Markdown",
                  porting_with, porting, exit_code);
  add_tables(verb, porting_with);

  matrix_arguments matrix_with;
  verb = add_verb(app, "matrix", "put runs on several targets side by side", matrix_with, matrix,
                  exit_code);
  verb->add_option("RESULT", matrix_with.results, "result files of run --json")->required();
  verb->add_option("--markdown", matrix_with.markdown,
                   "write it as Markdown, with the rows of platforms that were not run")
      ->type_name("FILE");
  verb->add_option("--html", matrix_with.html, "write the same as a page in this folder")
      ->type_name("DIR");
  add_tables(verb, matrix_with);

  diff_arguments diff_with;
  verb = add_verb(app, "diff", "say what changed between two runs; exit code 1 if anything did",
                  diff_with, diff, exit_code);
  verb->add_option("OLD", diff_with.before, "result file of the earlier run")->required();
  verb->add_option("NEW", diff_with.after, "result file of the later run")->required();

  record_arguments record_with;
  verb = add_verb(app, "record", "write rows for cases that have none, for a person to review",
                  record_with, record, exit_code);
  add_patterns(verb, record_with.patterns);
  verb->add_option("--expected", record_with.expected, "the folder with the tables to add to")
      ->type_name("DIR")
      ->required();
  verb->add_option("--target", record_with.target, "the target; else detected")->type_name("NAME");

  refuse_empty_values(app);
  try {
    if (argc > 1) check_first(argv[1], app);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "sockerr: " << error.what() << "\n";
    return 2;
  }
  if (!std::cout.flush()) {
    std::cerr << "sockerr: standard output cannot be written\n";
    return 2;
  }
  return exit_code;
}

}  // namespace sockerr
