#include "harness/registry.h"
#include "harness/pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "harness/tests/support.h"

namespace sockerr {
namespace {

TEST(registry, has_a_scenario_for_every_file) {
  const std::filesystem::path root = std::filesystem::path(SOCKERR_SOURCE_DIR) / "scenarios";
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
    if (entry.path().extension() == ".cpp") {
      std::string id = entry.path().lexically_relative(root).generic_string();
      files.insert(id.substr(0, id.find('.')));
    }
  std::set<std::string> known;
  for (const known_scenario& s : known_scenarios) known.insert(s.id);
  EXPECT_EQ(files, known);
  EXPECT_GE(known.size(), 1U);
}

TEST(registry, knows_each_scenario_by_the_name_of_its_file) {
  for (const scenario* s : compiled_scenarios) {
    const std::string file = std::filesystem::path(s->file).generic_string();
    EXPECT_NE(file.find("scenarios/" + id_of(*s) + "."), std::string::npos) << file;
  }
}

TEST(registry, describes_each_scenario_completely) {
  for (const scenario* s : compiled_scenarios) {
    SCOPED_TRACE(id_of(*s));
    for (const char* text : {s->title, s->cause, s->fix}) {
      ASSERT_NE(text, nullptr);
      EXPECT_GT(std::string_view(text).size(), 3U);
      EXPECT_FALSE(std::string_view(text).ends_with('.'));
    }
    EXPECT_NE(s->provoke, nullptr);
    EXPECT_NE(s->remedy, nullptr);
  }
}

TEST(pages, say_what_the_scenarios_say) {
  for (const scenario* s : compiled_scenarios) {
    SCOPED_TRACE(id_of(*s));
    const page* p = find_page(id_of(*s) + "@any");
    ASSERT_NE(p, nullptr);
    EXPECT_EQ(p->title, s->title);
    EXPECT_EQ(p->cause, s->cause);
    EXPECT_EQ(p->fix, s->fix);
    EXPECT_EQ(p->kind, name_of(s->kind));
    EXPECT_EQ(p->variants, variants_of(s->variants));
    EXPECT_EQ(p->has_aftermath, s->aftermath != nullptr);
    EXPECT_NE(p->source.find("SOCKERR_SCENARIO"), std::string::npos);
  }
  EXPECT_EQ(all_pages().size(), known_scenarios.size());
  EXPECT_EQ(find_page("bind/no_such_thing"), nullptr);
}

TEST(registry, gives_every_variant_an_id_of_its_own) {
  std::set<std::string> ids;
  for (const test_case& c : all_cases()) {
    EXPECT_TRUE(ids.insert(c.id).second) << c.id;
    const test_case* found = find_case(c.id);
    ASSERT_NE(found, nullptr) << c.id;
    EXPECT_EQ(found->what, c.what);
    EXPECT_EQ(found->id, c.id);
    EXPECT_EQ(found->words, c.words);
  }
  EXPECT_EQ(find_case("bind/no_such_case"), nullptr);
  EXPECT_EQ(find_case("bind/double_bind@no_such_variant"), nullptr);
}

TEST(registry, combines_lists_of_settings) {
  EXPECT_EQ(
      variants_of("tcp4 udp4 x bound listening"),
      (std::vector<std::string>{"tcp4-bound", "tcp4-listening", "udp4-bound", "udp4-listening"}));
  EXPECT_TRUE(variants_of("tcp4").empty());
  EXPECT_TRUE(variants_of("").empty());
}

TEST(select_cases, takes_ids_folders_and_wildcards) {
  const auto count = [](const std::vector<std::string>& patterns) {
    return select_cases(patterns).size();
  };
  EXPECT_EQ(count({}), all_cases().size());
  EXPECT_EQ(count({"bind/double_bind@tcp4"}), 1U);
  EXPECT_EQ(count({"bind/double_bind"}), testing::on_windows() ? 4U : 8U);
  EXPECT_EQ(count({"bind"}), count({"bind/"}));
  EXPECT_GT(count({"bind"}), count({"bind/double_bind"}));
  EXPECT_EQ(count({"bin"}), 0U);
  EXPECT_EQ(count({"bind/double_bind*"}), count({"bind/double_bind"}));
  EXPECT_EQ(count({"bind/double_bind", "bind/double_bind@tcp4"}), count({"bind/double_bind"}));
}

TEST(variant_exists, leaves_unix_sockets_to_linux) {
  EXPECT_TRUE(variant_exists("linux", "unix_stream"));
  EXPECT_FALSE(variant_exists("windows", "unix_stream"));
  EXPECT_TRUE(variant_exists("windows", "tcp4"));
}

TEST(variant_exists, leaves_options_to_the_platform_that_has_them) {
  EXPECT_TRUE(variant_exists("linux", "first_reuseport-second_plain"));
  EXPECT_FALSE(variant_exists("windows", "first_plain-second_reuseport"));
  EXPECT_TRUE(variant_exists("windows", "first_exclusive-second_plain"));
  EXPECT_FALSE(variant_exists("linux", "first_plain-second_exclusive"));
  EXPECT_TRUE(variant_exists("windows", "first_reuseaddr-second_plain"));
  EXPECT_TRUE(variant_exists("windows", "udp-windows_ip_recvif"));
  EXPECT_FALSE(variant_exists("linux", "udp-windows_ip_recvif"));
  EXPECT_TRUE(variant_exists("linux", "udp-linux_ip_freebind"));
  EXPECT_FALSE(variant_exists("windows", "udp-linux_ip_freebind"));
}

}  // namespace
}  // namespace sockerr
