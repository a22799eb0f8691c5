#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/pages.h"
#include "harness/suite.h"

namespace sockerr {

constexpr std::string_view platforms[] = {"linux", "windows"};

/// Some cases of one scenario that give a code on a platform, by the same row.
struct producer {
  const page* what = nullptr;
  const expected_outcome* row = nullptr;
  std::vector<std::string> variants;  ///< empty for all of them
  std::string product;  ///< who deviates from the platform: a product or "POSIX"; empty: nobody
  std::string_view platform;
};

/// Whether a row accepts `symbol`.
bool gives(const expected_outcome& row, const std::string& symbol);

/// What gives a code: of some calls, or of all for none; for each call first what people ask about.
std::vector<producer> producers_of(const code_row& code, const suite& tables,
                                   const std::vector<std::string>& calls);

void print_producers(const std::vector<producer>& producers,
                     const std::vector<std::string>& only_calls);
value to_document(const producer& p);

/// Whether trying again can help, in words; `kind` is that of a page.
std::string retry_advice(const std::string& kind);
/// How sure we are of a row, in words.
std::string evidence(const expected_outcome& row);

}  // namespace sockerr
