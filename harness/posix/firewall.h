#pragma once

#include "harness/network.h"

namespace sockerr {

/// Lets the firewall of the process's network namespace treat what goes to `port` so.
void guard_outgoing(unsigned short port, firewall_action action);

}  // namespace sockerr
