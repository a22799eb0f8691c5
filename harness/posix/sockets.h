#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/// The name that Winsock gives to closing a socket, so that a scenario writes one call for both.
inline int closesocket(int fd) { return ::close(fd); }

namespace sockerr {

using native_socket = int;
inline constexpr native_socket no_socket = -1;

/// What ::send and ::recv return, and the type of the lengths they take.
using io_result = ssize_t;
using io_length = size_t;

/// An option of SOL_SOCKET that says who may share a port, and the word for it in variants.
struct sharing_option {
  const char* word;
  int name;
};
inline constexpr sharing_option sharing_options[] = {{"reuseaddr", SO_REUSEADDR},
                                                     {"reuseport", SO_REUSEPORT}};

/// The codes of failures that may pass by themselves, for scenarios that try again.
inline constexpr int refused_code = ECONNREFUSED;
inline constexpr int timed_out_code = ETIMEDOUT;
/// What a non-blocking connect gives that has begun.
inline constexpr int in_progress_code = EINPROGRESS;

/// What sendmsg and recvmsg take: one part of five bytes, no control data, and an address only if
/// one is given.
struct greeting : msghdr {
  greeting() : msghdr{} {
    msg_iov = &part;
    msg_iovlen = 1;
  }
  greeting(sockaddr* to, socklen_t size) : greeting() {
    msg_name = to;
    msg_namelen = size;
  }
  greeting(const greeting&) = delete;
  greeting& operator=(const greeting&) = delete;

  char text[5] = {'h', 'e', 'l', 'l', 'o'};
  iovec part{text, sizeof text};
};

/// Has a UDP socket told of what became of its datagrams, connected or not.
inline int receive_refusals(int s) {
  const int on = 1;
  const int done = ::setsockopt(s, IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
  return done == 0 ? 0 : ::setsockopt(s, IPPROTO_IP, IP_RECVERR, &on, sizeof on);
}

/// A step holds SIGPIPE back, to see it; this lets it through to the process, as in other programs.
inline void let_pipe_signal_through() {
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  ::pthread_sigmask(SIG_UNBLOCK, &pipe, nullptr);
}

/// The slot into which a failing call puts its code: errno.
inline int last_error() { return errno; }
inline void set_last_error(int code) { errno = code; }

/// The same for gethostbyname and gethostbyaddr: h_errno.
inline int last_host_error() { return h_errno; }
inline void set_last_host_error(int code) { h_errno = code; }

}  // namespace sockerr
