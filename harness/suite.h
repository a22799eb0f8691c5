#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "harness/claims.h"
#include "harness/documented.h"
#include "harness/expectations.h"
#include "harness/messages.h"
#include "harness/needs.h"
#include "harness/platform.h"

namespace sockerr {

/// What a person gave cannot be used: wrong arguments, unreadable or inconsistent files. Ends a
/// program with exit code 2.
struct input_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The tables by which cases are judged, checked against each other and against the scenarios.
struct suite {
  std::vector<table_file> files;
  code_table codes;
  expectations expected;

  /// The other tables are read when they are asked for. Like load_suite() these throw input_error.
  documented_tables documented() const;
  std::vector<claim> claims() const;
  std::vector<need> needs() const;
  std::vector<known_message> messages() const;
};

/// From `folder`, or from what is embedded when it is empty. Throws input_error that lists every
/// problem with file and line; gaps are no problem here, they show as `undecided` cases.
suite load_suite(const std::string& folder);

/// The embedded rows of one call and the deviations of one target, not checked against anything
/// else: for processes of which each runs a few cases, beside a test that loads the whole.
suite load_suite_of(const std::string& call, const std::string& target);

/// The target called `name`, or the one on which this process runs when it is empty. Throws
/// input_error when the tables do not know it or it stands for another platform.
target_info choose_target(const std::string& name, const expectations& expected);

}  // namespace sockerr
