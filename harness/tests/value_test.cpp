#include "harness/value.h"

#include <gtest/gtest.h>

namespace sockerr {
namespace {

TEST(toml, keeps_the_order_and_lines_of_the_source) {
  const value document =
      parse_toml("[zebra]\nx = 1\n\n[\"ant@tcp4\"]\ny = { b = \"text\", a = true }\n");
  ASSERT_EQ(document.members()->size(), 2U);
  EXPECT_EQ(document.members()->front().first, "zebra");
  const value* ant = document.find("ant@tcp4");
  ASSERT_NE(ant, nullptr);
  EXPECT_EQ(ant->line(), 4);
  const value* y = ant->find("y");
  EXPECT_EQ(y->line(), 5);
  EXPECT_EQ(y->members()->front().first, "b");
  EXPECT_EQ(y->text_of("b"), "text");
}

TEST(toml, turns_dates_into_text) {
  EXPECT_EQ(parse_toml("date = 2026-11-20\n").text_of("date"), "2026-11-20");
}

TEST(toml, says_in_which_line_it_is_malformed) {
  try {
    parse_toml("a = 1\nb = {\n");
    FAIL() << "accepted";
  } catch (const parse_error& error) {
    EXPECT_GE(error.line, 2);
  }
}

TEST(json, reads_what_it_wrote) {
  const value written = value::table{{"n", -3},
                                     {"t", "a \"b\"\n"},
                                     {"list", value::list{true, value(), 1.5}},
                                     {"empty", value::table{}}};
  for (const json_layout layout : {json_layout::compact, json_layout::indented}) {
    const value read = parse_json(to_json(written, layout));
    EXPECT_EQ(*read.find("n")->integer(), -3);
    EXPECT_EQ(read.text_of("t"), "a \"b\"\n");
    EXPECT_EQ(read.find("list")->items()->size(), 3U);
    EXPECT_EQ(to_json(read, layout), to_json(written, layout));
  }
}

TEST(json, survives_text_that_is_not_utf8) {
  EXPECT_NO_THROW(parse_json(to_json(value("\xff\x01 garbage"), json_layout::compact)));
}

TEST(json, says_in_which_line_it_is_malformed) {
  try {
    parse_json("{\n\"a\": 1,\n}");
    FAIL() << "accepted";
  } catch (const parse_error& error) {
    EXPECT_EQ(error.line, 3);
  }
}

}  // namespace
}  // namespace sockerr
