#pragma once

#include <string>

namespace sockerr {

/// Gives this process a namespace of its own, CLONE_NEWNET or another one, with all rights in it.
/// Ends the step as `skip` where that is not allowed; `what` is for the reason, such as "network".
void own_namespace(int kind, const std::string& what);

}  // namespace sockerr
