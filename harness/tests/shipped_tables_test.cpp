// The tables of the project itself, as they are embedded.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "harness/expectations.h"
#include "harness/native_codes.h"
#include "harness/suite.h"
#include "harness/tests/support.h"

namespace sockerr {
namespace {

TEST(tables, of_the_project_are_complete_and_in_order) {
  std::vector<problem> problems;
  const std::vector<table_file> files = read_tables("");
  const code_table codes(files, problems);
  const expectations expected(files, codes, problems);
  expected.check(facts_of_registry(), problems);
  for (const problem& p : problems) ADD_FAILURE() << to_text(p);
}

TEST(tables, know_messages_by_something_and_say_something_of_them) {
  for (const known_message& message : load_suite("").messages()) {
    EXPECT_FALSE(message.means.ends_with('.')) << message.means;  // explain ends the sentence
    EXPECT_EQ(message.codes.empty(), message.calls.empty()) << message.means;
  }
}

TEST(tables, of_one_call_say_what_the_whole_says) {
  const suite whole = load_suite(""), part = load_suite_of("bind", "wine");
  for (const test_case& c : all_cases()) {
    const bool bind = c.what->call == std::string_view("bind");
    const expected_outcome* expected = part.expected.find(platform_name, c.id);
    ASSERT_EQ(expected != nullptr, bind) << c.id;
    if (!bind) continue;
    EXPECT_EQ(expected->codes, whole.expected.find(platform_name, c.id)->codes) << c.id;
  }
  EXPECT_NE(part.expected.find_deviation("wine", "bind/not_a_socket"), nullptr);
  EXPECT_NE(whole.expected.find_deviation("gvisor", "accept/bad_address_pointer"), nullptr);
  EXPECT_EQ(part.expected.find_deviation("gvisor", "accept/bad_address_pointer"), nullptr);
}

TEST(tables, embedded_are_those_of_the_folder) {
  const std::vector<table_file> embedded = read_tables("");
  const std::vector<table_file> files = read_tables(SOCKERR_SOURCE_DIR "/expected");
  ASSERT_EQ(embedded.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(embedded[i].name, files[i].name);
    std::string text = files[i].text;
    std::erase(text, '\r');
    EXPECT_EQ(embedded[i].text, text) << files[i].name;
  }
}

TEST(codes, are_checked_against_the_headers_of_this_system) {
  std::vector<problem> problems;
  const code_table codes(read_tables(""), problems);
  ASSERT_TRUE(problems.empty());
  std::size_t of_this_platform = 0, native = 0;
  for (const code_row& row : codes.rows()) {
    if (std::string_view(platform_of(row.domain)) != platform_name) continue;
    ++of_this_platform;
    const bool known = std::ranges::any_of(native_codes, [&](const native_code& code) {
      return code.domain == row.domain && row.symbol == code.symbol;
    });
    if (!known) continue;
    ++native;
    EXPECT_TRUE(std::ranges::any_of(row.numbers, [&](const auto& n) {
      return n.second == number_here(row);
    })) << row.symbol;
  }
  EXPECT_EQ(native, native_codes.size());
  // A few codes are missing in one system's headers or another's, but only a few.
  EXPECT_GE(native + 12, of_this_platform);
}

TEST(codes, include_all_of_the_official_winsock_list) {
  std::vector<problem> problems;
  const code_table codes(read_tables(""), problems);
  EXPECT_EQ(std::ranges::count_if(
                codes.rows(),
                [](const code_row& r) { return r.domain == code_domain::winsock && r.listed; }),
            95);
  for (const char* symbol : {"WSA_SECURE_HOST_NOT_FOUND", "WSA_IPSEC_NAME_POLICY_ERROR"})
    EXPECT_NE(codes.find(symbol), nullptr) << symbol;
}

TEST(codes, are_found_by_alias_and_number) {
  std::vector<problem> problems;
  const code_table codes(read_tables(""), problems);
  EXPECT_EQ(codes.find("EWOULDBLOCK"), codes.find("EAGAIN"));
  std::set<std::string> found;
  for (const code_row* row : codes.with_number(10022)) found.insert(row->symbol);
  EXPECT_EQ(found, (std::set<std::string>{"EAI_BADFLAGS", "WSAEINVAL"}));
  EXPECT_TRUE(codes.with_number(987654).empty());
}

}  // namespace
}  // namespace sockerr
