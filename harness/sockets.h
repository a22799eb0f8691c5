#pragma once

// The operating system's sockets interface. This is the one place that asks which platform it is;
// everything else is either portable or lies in a folder of its platform.
#ifdef _WIN32
#include "harness/windows/sockets.h"
#else
#include "harness/posix/sockets.h"
#endif
