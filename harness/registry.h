#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/scenario.h"

namespace sockerr {

/// One scenario in one of its variants: the unit that runs and is judged.
struct test_case {
  const scenario* what = nullptr;
  std::string id;       ///< "<call>/<condition>" or "<call>/<condition>@<variant>"
  std::string variant;  ///< empty for a scenario with a single setting
  std::vector<std::string>
      words;  ///< what the variant is made of; a single setting has its word too
};

/// A scenario file of the source tree, compiled here or not.
struct known_scenario {
  const char* id;
  const char* platform;  ///< "any", or the one platform on which it is compiled
};

// The build writes these two from the names of the files under scenarios/.
extern const std::span<const scenario* const> compiled_scenarios;
extern const std::span<const known_scenario> known_scenarios;

std::string id_of(const scenario& s);
const char* name_of(failure_kind kind);

/// The names of the variants that scenario::variants describes, on any platform; empty for a single
/// setting.
std::vector<std::string> variants_of(std::string_view variants);

/// Whether a variant exists on a platform: unix sockets are a matter of Linux here, and so is
/// SO_REUSEPORT; SO_EXCLUSIVEADDRUSE is one of Windows. Other words of one platform begin with its
/// name: windows_ip_recvif.
bool variant_exists(std::string_view platform, std::string_view variant);

/// All cases of this program, sorted by id.
const std::vector<test_case>& all_cases();

/// The case with that id, or nullptr. It makes the cases of its scenario only.
const test_case* find_case(std::string_view id);

/// Whether the id of a case matches one of the patterns: '*' stands for any text, a pattern without
/// one also matches as a folder or as an id without its variant; every id for no patterns.
bool is_selected(std::string_view id, const std::vector<std::string>& patterns);

/// The cases of this program whose id is selected.
std::vector<const test_case*> select_cases(const std::vector<std::string>& patterns);

}  // namespace sockerr
