#pragma once

#include "harness/outcome.h"

namespace sockerr {

/// Runs statements in a Python interpreter of their own. An OSError's number becomes the outcome's
/// code, in the domain from which Python took it, and its class the detail; any other exception is
/// itself the code. Ends the step as `skip` when there is no Python, as `broken` when it fails.
outcome run_python(const char* statements);

}  // namespace sockerr
