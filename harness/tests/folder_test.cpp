// A folder with tables is complete or refused, and what is said of it begins with the cause.

#include <gtest/gtest.h>

#include <algorithm>

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

namespace fs = std::filesystem;

class folder_of_tables : public ::testing::Test {
 protected:
  folder_of_tables() { copy_tables(tables_); }

  /// The folder must be refused for these problems alone, each a path below it and words.
  void expect_problems(const std::vector<std::string>& problems) {
    const program_result result = run_sockerr({"list", "--expected", tables_});
    EXPECT_EQ(result.end.status, 2) << result.output;
    for (const std::string& problem : problems)
      EXPECT_NE(result.errors.find(tables_ + "/" + problem), std::string::npos) << problem << "\n"
                                                                                << result.errors;
    EXPECT_EQ(std::ranges::count(result.errors, '\n'), std::ssize(problems) + 1) << result.errors;
  }
  void rename(const std::string& name, const std::string& other) {
    fs::rename(tables_ + "/" + name, tables_ + "/" + other);
  }

  temporary_folder folder_;
  const std::string tables_ = fs::path(folder_.file("expected")).generic_string();
};

TEST_F(folder_of_tables, is_read_when_it_is_complete) {
  EXPECT_EQ(run_sockerr({"list", "--expected", tables_ + "/"}).end.status, 0);
}
TEST_F(folder_of_tables, has_all_its_folders) {
  rename("deviations", "deviation");
  expect_problems({"deviation/gvisor.toml: no table is called deviation/gvisor.toml",
                   "deviation/wine.toml: no table is called deviation/wine.toml",
                   "deviations/: the folder is missing"});
  rename("deviation", "deviations");
  fs::remove_all(tables_ + "/claims");
  expect_problems({"claims/: the folder is missing"});
}
TEST_F(folder_of_tables, has_all_its_files) {
  rename("codes/errno.toml", "codes/errnoo.toml");
  expect_problems({"codes/errnoo.toml: no table is called codes/errnoo.toml",
                   "codes/errno.toml: the file is missing"});
  rename("codes/errnoo.toml", "codes/errno.toml");
  for (const char* name : {"targets.toml", "needs.toml", "documented/winsock.toml"}) {
    rename(name, "../aside");
    expect_problems({std::string(name) + ": the file is missing"});
    rename("../aside", name);
  }
}
TEST_F(folder_of_tables, misses_rows_from_which_others_deviate) {
  rename("bind.toml", "../aside");
  expect_problems({"bind.toml: the file is missing, from whose rows "});
  write_file(tables_ + "/bind.toml", "");
  expect_problems({"bind.toml: holds no rows"});
  write_file(tables_ + "/bind.toml", "[double_bind\n");
  expect_problems({"bind.toml:1: not valid TOML"});
  rename("bind.toml", "bnid.toml");
  rename("../aside", "bind.toml");
  write_file(tables_ + "/bnid.toml", read_file(tables_ + "/bind.toml"));
  expect_problems({"bnid.toml: there are no scenarios of a call 'bnid'"});
}
TEST_F(folder_of_tables, that_is_another_one_lacks_what_tables_have) {
  for (const auto& entry : fs::directory_iterator(tables_)) fs::remove_all(entry.path());
  write_file(tables_ + "/pyproject.toml", "[tool]\nname = \"x\"\n");
  expect_refused({"run", "--expected", tables_}, tables_ + "/targets.toml: the file is missing");
}

}  // namespace
}  // namespace sockerr::testing
