#pragma once

#include "harness/pages.h"
#include "harness/suite.h"

namespace sockerr {

/// The page of a scenario: what fails, why, what to write instead, what each platform and product
/// gives, and the source.
void print_page(const page& p, const suite& tables);
value page_document(const page& p, const suite& tables);

}  // namespace sockerr
