#pragma once

namespace sockerr {

/// Whether this thread has the rights of an administrator now.
bool is_administrator();

}  // namespace sockerr
