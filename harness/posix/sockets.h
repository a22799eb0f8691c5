#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/// The name that Winsock gives to closing a socket, so that a scenario writes one call for both.
inline int closesocket(int fd) { return ::close(fd); }

namespace sockerr {

using native_socket = int;
inline constexpr native_socket no_socket = -1;

/// What ::send and ::recv return, and the type of the lengths they take.
using io_result = ssize_t;
using io_length = size_t;

/// The codes of failures that may pass by themselves, for scenarios that try again.
inline constexpr int refused_code = ECONNREFUSED;
inline constexpr int timed_out_code = ETIMEDOUT;

/// The slot into which a failing call puts its code: errno.
inline int last_error() { return errno; }
inline void set_last_error(int code) { errno = code; }

}  // namespace sockerr
