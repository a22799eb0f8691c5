#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sockerr {

/// What a scenario's file says about its failure. It is read from the embedded sources, because a
/// program knows the scenarios of other platforms only by their text.
struct page {
  std::string id;
  std::string call;
  std::string platform;  ///< "any", or the one platform on which it exists
  std::string file;
  int line = 0;  ///< of its declaration, from 1
  std::string title, cause, fix, kind;
  std::vector<std::string> variants;  ///< empty for a single setting
  bool has_aftermath = false;
  std::string source;
};

/// The pages of all scenarios, sorted by id.
const std::vector<page>& all_pages();

/// The page of a scenario, by the id of the scenario or of one of its cases; nullptr for none.
const page* find_page(std::string_view id);

/// The ids of a page's cases that exist on a platform.
std::vector<std::string> cases_on(const page& p, std::string_view platform);

}  // namespace sockerr
