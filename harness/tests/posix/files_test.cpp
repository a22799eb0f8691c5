// What may be read as a file, and what is refused before it makes the program wait or lie.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/files.h"
#include "harness/tables.h"
#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

class files : public ::testing::Test {
 protected:
  template <class Read>
  void expect_refused(Read read, const std::string& path, const std::string& words) {
    try {
      read(path);
      ADD_FAILURE() << path << " was read";
    } catch (const std::runtime_error& error) {
      EXPECT_EQ(std::string(error.what()), path + ": " + words);
    }
  }
  temporary_folder folder_;
};

TEST_F(files, are_read_to_their_end) {
  const std::string text = std::string(100'000, 'x') + '\0' + "\r\n";
  write_file(folder_.file("long"), text);
  EXPECT_EQ(sockerr::read_file(folder_.file("long")), text);
  write_file(folder_.file("empty"), "");
  EXPECT_EQ(sockerr::read_file(folder_.file("empty")), "");
}
TEST_F(files, may_be_what_a_shell_has_opened) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], "{}", 2), 2);
  ::close(ends[1]);
  EXPECT_EQ(sockerr::read_file("/dev/fd/" + std::to_string(ends[0])), "{}");
  ::close(ends[0]);
}
TEST_F(files, are_neither_folders_nor_pipes_nor_devices) {
  const auto refused = [&](const std::string& path, const std::string& words) {
    expect_refused(sockerr::read_file, path, "cannot be read: " + words);
  };
  refused(folder_.path(), "it is a folder, not a file");
  refused(folder_.file("nowhere"), "there is no such file");
  refused("/dev/zero", "it is no regular file; copy what it gives to one");
  ASSERT_EQ(::mkfifo(folder_.file("pipe").c_str(), 0600), 0);
  refused(folder_.file("pipe"), "it is no regular file; copy what it gives to one");
}
TEST_F(files, whose_reading_fails_are_not_empty) {
  expect_refused(sockerr::read_file, "/proc/self/mem", "cannot be read to its end");
}
TEST_F(files, of_a_folder_that_cannot_be_read_are_not_left_out) {
  const std::string loop = folder_.file("loop");
  std::filesystem::create_symlink(loop, loop);
  expect_refused(read_tables, loop, "cannot be read: Too many levels of symbolic links");
  std::filesystem::create_symlink(loop, folder_.file("bind.toml"));
  EXPECT_THROW(read_tables(folder_.path()), std::runtime_error);
}

}  // namespace
}  // namespace sockerr::testing
