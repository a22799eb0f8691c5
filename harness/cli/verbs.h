#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/expectations.h"

namespace sockerr {

// The verbs of the command line. Each returns the exit code of the program: 0, or 1 when something
// is not as it should be. Wrong input is thrown as input_error.

/// Where the tables are read from; empty for those that are embedded.
struct table_arguments {
  std::string expected;
};

struct run_arguments : table_arguments {
  std::vector<std::string> patterns;
  std::string json, junit, target, shard;
  unsigned jobs = 0;  ///< 0: as many as the machine has processors
  double deadline_s = 10;
  unsigned repeat = 1;
  unsigned shuffle = 0;  ///< seed of a random order; 0: sorted by id
  bool in_process = false;
};
int run(const run_arguments& arguments);

struct list_arguments : table_arguments {
  std::vector<std::string> patterns;
  std::optional<int> need;  ///< only what answers this need
  bool needs = false;       ///< the questions themselves
  std::string platform;     ///< whose cases; empty: of this one
  bool json = false;
};
int list(const list_arguments& arguments);
value row_document(const expected_outcome& row);

struct explain_arguments : table_arguments {
  std::vector<std::string> what;  ///< words: a code, a message with one, or the id of a scenario
  std::string call, platform;     ///< only these, when given
  bool json = false;
};
int explain(const explain_arguments& arguments);

struct codes_arguments : table_arguments {
  bool json = false, header = false;
};
int codes(const codes_arguments& arguments);
value code_document(const code_row& row);

struct coverage_arguments : table_arguments {
  std::vector<std::string> results;
  std::string call, markdown;
  bool json = false, missing = false;
};
int coverage(const coverage_arguments& arguments);

struct claims_arguments : table_arguments {
  std::vector<std::string> results;
  bool json = false;
};
int claims(const claims_arguments& arguments);

/// Prints, as Markdown, where the platforms differ in what they mean.
int porting(const table_arguments& arguments);

struct matrix_arguments : table_arguments {
  std::vector<std::string> results;
  std::string markdown, html;
};
int matrix(const matrix_arguments& arguments);

struct diff_arguments {
  std::string before, after;
};
int diff(const diff_arguments& arguments);

struct record_arguments : table_arguments {
  std::vector<std::string> patterns;
  std::string target;
};
int record(const record_arguments& arguments);

/// Does what the words of a command line say; returns the exit code of the program, which is 2 for words
/// that are refused. Complaints go to standard error.
int command_line(int argc, char** argv);

}  // namespace sockerr
