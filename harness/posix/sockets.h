#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <linux/vm_sockets.h>
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

#include "harness/socket_options.h"

/// The name that Winsock gives to closing a socket, so that a scenario writes one call for both.
inline int closesocket(int fd) { return ::close(fd); }

namespace sockerr {

using native_socket = int;
inline constexpr native_socket no_socket = -1;

/// What ::send and ::recv return, and the type of the lengths they take.
using io_result = ssize_t;
using io_length = size_t;

/// Of the sockets between virtual machines and their host.
inline constexpr int vsock_family = AF_VSOCK;

/// An option of SOL_SOCKET that says who may share a port, and the word for it in variants.
struct sharing_option {
  const char* word;
  int name;
};
inline constexpr sharing_option sharing_options[] = {{"reuseaddr", SO_REUSEADDR},
                                                     {"reuseport", SO_REUSEPORT}};

/// What socket_options.h lists where the platforms differ in the spelling or size.
inline constexpr unsigned timeout_size = sizeof(timeval);
inline constexpr int keepalive_count_option = TCP_KEEPCNT;
inline constexpr int keepalive_idle_option = TCP_KEEPIDLE;
inline constexpr int keepalive_interval_option = TCP_KEEPINTVL;
inline constexpr socket_option platform_socket_options[] = {
    {"linux_ip_bind_address_no_port", IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, sizeof(int)},
    {"linux_ip_freebind", IPPROTO_IP, IP_FREEBIND, sizeof(int)},
    {"linux_ip_minttl", IPPROTO_IP, IP_MINTTL, sizeof(int)},
    {"linux_ip_multicast_all", IPPROTO_IP, IP_MULTICAST_ALL, sizeof(int)},
    {"linux_ip_nodefrag", IPPROTO_IP, IP_NODEFRAG, sizeof(int)},
    {"linux_ip_recvopts", IPPROTO_IP, IP_RECVOPTS, sizeof(int)},
    {"linux_ip_recvorigdstaddr", IPPROTO_IP, IP_RECVORIGDSTADDR, sizeof(int)},
    {"linux_ip_retopts", IPPROTO_IP, IP_RETOPTS, sizeof(int)},
    {"linux_ip_transparent", IPPROTO_IP, IP_TRANSPARENT, sizeof(int)},
    {"linux_ipv6_autoflowlabel", IPPROTO_IPV6, IPV6_AUTOFLOWLABEL, sizeof(int)},
    {"linux_ipv6_checksum", IPPROTO_IPV6, IPV6_CHECKSUM, sizeof(int)},
    {"linux_ipv6_freebind", IPPROTO_IPV6, IPV6_FREEBIND, sizeof(int)},
    {"linux_ipv6_recvhoplimit", IPPROTO_IPV6, IPV6_RECVHOPLIMIT, sizeof(int)},
    {"linux_ipv6_recvpktinfo", IPPROTO_IPV6, IPV6_RECVPKTINFO, sizeof(int)},
    {"linux_ipv6_tclass", IPPROTO_IPV6, IPV6_TCLASS, sizeof(int)},
    {"linux_ipv6_transparent", IPPROTO_IPV6, IPV6_TRANSPARENT, sizeof(int)},
};

/// The codes of failures that may pass by themselves, for scenarios that try again.
inline constexpr int refused_code = ECONNREFUSED;
/// What poll, asked for nothing, reports of a reset, but not of a peer that only closed.
inline constexpr short reset_reported = POLLHUP;
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

/// What fcntl takes to lock one byte of a file for writing.
struct byte_lock : flock {
  explicit byte_lock(off_t offset) : flock{} {
    l_type = F_WRLCK;
    l_whence = SEEK_SET;
    l_start = offset;
    l_len = 1;
  }
};

/// The address of everybody on an interface, below IP.
struct everybody_on : sockaddr_ll {
  explicit everybody_on(unsigned index) : sockaddr_ll{} {
    sll_family = AF_PACKET;
    sll_ifindex = static_cast<int>(index);
    sll_protocol = htons(0x88B5);  // for experiments
    sll_halen = 6;
    for (int i = 0; i < sll_halen; ++i) sll_addr[i] = 0xFF;
  }
  const sockaddr* data() const { return reinterpret_cast<const sockaddr*>(this); }
  static constexpr socklen_t size() { return sizeof(sockaddr_ll); }
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
