// What `record` writes into the tables, and what it leaves as it is.

#include <gtest/gtest.h>

#include "harness/tests/support.h"
#include "harness/text.h"

namespace sockerr::testing {
namespace {

/// The tests of `record` take away what the tables say of one scenario on this platform.
class recorded : public ::testing::Test {
 protected:
  recorded() {
    copy_tables(tables_);
    rows_ = read_file(file_);
    const std::string key = on_windows() ? "windows = " : "linux = ";
    const std::size_t cell = rows_.find(key, rows_.find("[double_bind]"));
    write_file(file_, rows_.erase(cell, rows_.find('\n', cell) + 1 - cell));
  }
  /// What the file holds after the call.
  std::string record(const std::string& pattern) {
    const program_result result = run_sockerr({"record", "--expected", tables_, pattern});
    EXPECT_EQ(result.end.status, 0) << result.output << result.errors;
    EXPECT_EQ(run_sockerr({"list", "--expected", tables_}).end.status, 0);
    return read_file(file_);
  }
  /// What is recorded on Linux.
  static std::string cell() {
    const std::vector<std::string> release = split(detect_target().release, '.');
    return "linux = { code = \"EINVAL\", basis = \"measured\", seen = \"" + release[0] + "." +
           release[1] + "\" }\n";
  }

  temporary_folder folder_;
  const std::string tables_ = folder_.file("expected"), file_ = tables_ + "/bind.toml";
  std::string rows_;  ///< without that cell
};

TEST_F(recorded, rows_are_for_cases_that_have_none) {
  const std::vector<std::string> run = {"run", "bind/double_bind@tcp4", "--expected", tables_};
  EXPECT_EQ(run_sockerr(run).end.status, 1);
  if (on_windows()) {  // what Wine does is a deviation, not a row
    const program_result refused = run_sockerr({"record", "--expected", tables_});
    EXPECT_EQ(refused.end.status, 2) << refused.output;
    return;
  }
  std::string expected = rows_;
  expected.insert(expected.find('\n', expected.find("[double_bind]")) + 1, cell());
  EXPECT_EQ(record("bind/double_bind"), expected);
  EXPECT_EQ(run_sockerr(run).end.status, 0);
}

TEST_F(recorded, variants_say_nothing_about_others) {
  if (on_windows()) return;
  std::string expected = rows_;
  expected.insert(expected.find("\n[", expected.find("[double_bind]")) + 1,
                  "[\"double_bind@tcp4\"]\n" + cell() + "\n");
  EXPECT_EQ(record("bind/double_bind@tcp4"), expected);
  EXPECT_EQ(run_sockerr({"run", "bind/double_bind@tcp4", "--expected", tables_}).end.status, 0);
  EXPECT_EQ(run_sockerr({"run", "bind/double_bind@udp4", "--expected", tables_}).end.status, 1);
}

TEST_F(recorded, files_keep_their_line_ends) {
  if (on_windows()) return;
  const auto with_crlf = [](const std::string& text) {
    std::string all;
    for (const char c : text) all += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return all;
  };
  write_file(file_, with_crlf(rows_));
  std::string expected = rows_;
  expected.insert(expected.find('\n', expected.find("[double_bind]")) + 1, cell());
  EXPECT_EQ(record("bind/double_bind"), with_crlf(expected));
}

TEST(record, writes_no_cause_that_is_not_proven) {
  const temporary_folder folder;
  const std::string tables = folder.file("expected");
  copy_liar_tables(tables);
  std::string rows = read_file(tables + "/liar.toml");
  const std::size_t row = rows.find("[remedy_fails]"), next = rows.find("[", row + 1);
  write_file(tables + "/liar.toml", rows.erase(row, next - row));
  const program_result recorded =
      run_liars({"record", "--expected", tables, "liar/remedy_fails", "--target", "linux"});
  if (on_windows()) return;  // what Wine does is no row
  EXPECT_EQ(recorded.end.status, 1) << recorded.output << recorded.errors;
  EXPECT_NE(recorded.output.find("cause_unproven"), std::string::npos) << recorded.output;
  EXPECT_EQ(read_file(tables + "/liar.toml"), rows);
}

}  // namespace
}  // namespace sockerr::testing
