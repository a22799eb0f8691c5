#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

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

std::string read_file(const std::string& path);

/// Copies the tables of the project's expected/ folder into `folder`.
void copy_tables(const std::string& folder);
/// The code tables and targets only, with the rows of the liars.
void copy_liar_tables(const std::string& folder);

/// Runs the command line of the project, or that of the liars.
program_result run_sockerr(const std::vector<std::string>& arguments);
program_result run_liars(const std::vector<std::string>& arguments);

/// "linux" or "windows", and the product that inherits from it: for rows and deviations of tests.
bool on_windows();
std::string product_name();

}  // namespace sockerr::testing
