#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "harness/files.h"
#include "harness/process.h"
#include "harness/results.h"
#include "harness/suite.h"

namespace sockerr::testing {

/// A folder that exists as long as this object.
class temporary_folder {
 public:
  temporary_folder();
  ~temporary_folder();
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;

  std::string path() const { return path_.string(); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// What a file holds so far; nothing when it is not there yet, or no longer.
std::string read_file(const std::string& path);

/// Copies the tables of the project's expected/ folder into `folder`.
void copy_tables(const std::string& folder);
/// The same with the rows of the liars instead of those of the calls.
void copy_liar_tables(const std::string& folder);

/// Runs the command line of the project, or that of the liars.
program_result run_sockerr(const std::vector<std::string>& arguments);
program_result run_liars(const std::vector<std::string>& arguments);

/// What `explain` prints; it must succeed.
std::string explain(std::vector<std::string> arguments);
void expect_words(const std::string& text, const std::vector<std::string>& words);

/// The call must be refused with exit code 2, saying these words on standard error.
void expect_refused(const std::vector<std::string>& arguments, const std::string& words);

/// "linux" or "windows", and the product that inherits from it: for rows and deviations of tests.
bool on_windows();
std::string product_name();

}  // namespace sockerr::testing
