#include "harness/text.h"

#include <gtest/gtest.h>

namespace sockerr {
namespace {

TEST(split, leaves_out_empty_parts) {
  EXPECT_EQ(split("tcp4  udp4 ", ' '), (std::vector<std::string>{"tcp4", "udp4"}));
  EXPECT_TRUE(split("", ' ').empty());
}

TEST(join, puts_separators_between) {
  EXPECT_EQ(join({"a", "b"}, " or "), "a or b");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(matches_wildcard, lets_a_star_stand_for_any_text) {
  EXPECT_TRUE(matches_wildcard("bind/double_bind@tcp4", "*@tcp4"));
  EXPECT_TRUE(matches_wildcard("bind/double_bind@tcp4", "bind/*bind*"));
  EXPECT_TRUE(matches_wildcard("aab", "*ab"));
  EXPECT_FALSE(matches_wildcard("bind/double_bind@tcp4", "*@tcp6"));
  EXPECT_FALSE(matches_wildcard("bind", "bind*x"));
}

TEST(edit_distance, counts_edits_and_ignores_case) {
  EXPECT_EQ(edit_distance("wsaeinval", "WSAEINVAL"), 0U);
  EXPECT_EQ(edit_distance("EADRINUSE", "EADDRINUSE"), 1U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
}

}  // namespace
}  // namespace sockerr
