#pragma once

// Microsoft's mswsock.h needs winsock2.h before it.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <mswsock.h>
#include <ws2spi.h>

#include "harness/windows/winsock_calls.h"

// The BSD names of what Winsock spells otherwise, so that a scenario writes one call for both.
inline constexpr int SHUT_RD = SD_RECEIVE;
inline constexpr int SHUT_WR = SD_SEND;
inline constexpr int SHUT_RDWR = SD_BOTH;
inline int poll(pollfd* sockets, unsigned long count, int milliseconds) {
  return ::WSAPoll(sockets, count, milliseconds);
}

namespace sockerr {

using native_socket = SOCKET;
inline constexpr native_socket no_socket = INVALID_SOCKET;

/// What ::send and ::recv return, and the type of the lengths they take.
using io_result = int;
using io_length = int;

/// An option of SOL_SOCKET that says who may share a port, and the word for it in variants.
struct sharing_option {
  const char* word;
  int name;
};
inline constexpr sharing_option sharing_options[] = {{"reuseaddr", SO_REUSEADDR},
                                                     {"exclusive", SO_EXCLUSIVEADDRUSE}};

/// The codes of failures that may pass by themselves, for scenarios that try again.
inline constexpr int refused_code = WSAECONNREFUSED;
inline constexpr int timed_out_code = WSAETIMEDOUT;
/// What a non-blocking connect gives that has begun.
inline constexpr int in_progress_code = WSAEWOULDBLOCK;

/// The slot into which a failing call puts its code: the thread's last error.
inline int last_error() { return ::WSAGetLastError(); }
inline void set_last_error(int code) { ::WSASetLastError(code); }

/// The same for gethostbyname and gethostbyaddr.
inline int last_host_error() { return ::WSAGetLastError(); }
inline void set_last_host_error(int code) { ::WSASetLastError(code); }

}  // namespace sockerr
