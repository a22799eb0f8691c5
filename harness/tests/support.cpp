#include "harness/tests/support.h"

#include <fstream>
#include <random>
#include <sstream>

#include "harness/registry.h"

namespace sockerr::testing {
namespace fs = std::filesystem;

namespace {
const fs::path source = SOCKERR_SOURCE_DIR;

/// How long a program may run: all cases one after the other, under a sanitizer or an emulator.
std::chrono::milliseconds patience() {
  return std::chrono::seconds(60) + all_cases().size() * std::chrono::milliseconds(100);
}
}  // namespace

temporary_folder::temporary_folder()
    : path_(fs::temp_directory_path() /
            ("sockerr-test-" + std::to_string(std::random_device()()))) {
  fs::create_directories(path_);
}

temporary_folder::~temporary_folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void copy_tables(const std::string& folder) {
  fs::copy(source / "expected", folder, fs::copy_options::recursive);
}

void copy_liar_tables(const std::string& folder) {
  fs::create_directories(folder);
  for (const char* name :
       {"claims", "codes", "documented", "messages.toml", "needs.toml", "targets.toml"})
    fs::copy(source / "expected" / name, fs::path(folder) / name, fs::copy_options::recursive);
  fs::copy(source / "harness" / "tests" / "liars" / "expected", folder,
           fs::copy_options::recursive);
}

program_result run_sockerr(const std::vector<std::string>& arguments) {
  return run_program(SOCKERR_PROGRAM, arguments, patience());
}

std::string explain(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "explain");
  const program_result result = run_sockerr(arguments);
  EXPECT_EQ(result.end.status, 0) << result.errors;
  return result.output;
}

void expect_words(const std::string& text, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    EXPECT_NE(text.find(word), std::string::npos) << "'" << word << "' is not in:\n" << text;
}

void expect_refused(const std::vector<std::string>& arguments, const std::string& words) {
  const program_result result = run_sockerr(arguments);
  EXPECT_EQ(result.end.status, 2) << result.output << result.errors;
  EXPECT_NE(result.errors.find(words), std::string::npos) << words << "\n" << result.errors;
}

program_result run_liars(const std::vector<std::string>& arguments) {
  return run_program(SOCKERR_LIARS_PROGRAM, arguments, patience());
}

bool on_windows() { return std::string(platform_name) == "windows"; }
std::string product_name() { return on_windows() ? "wine" : "gvisor"; }

}  // namespace sockerr::testing
