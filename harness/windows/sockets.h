#pragma once

// Microsoft's mswsock.h needs winsock2.h before it.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <mswsock.h>
#include <ws2spi.h>

#include "harness/socket_options.h"
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

/// The sockets between virtual machines and their host have another family here, AF_HYPERV, with
/// addresses of its own.
inline constexpr int vsock_family = -1;

/// An option of SOL_SOCKET that says who may share a port, and the word for it in variants.
struct sharing_option {
  const char* word;
  int name;
};
inline constexpr sharing_option sharing_options[] = {{"reuseaddr", SO_REUSEADDR},
                                                     {"exclusive", SO_EXCLUSIVEADDRUSE}};

/// What socket_options.h lists where the platforms differ in the spelling or size; older headers
/// lack the names of the first three.
inline constexpr unsigned timeout_size = sizeof(DWORD);
inline constexpr int keepalive_count_option = 16;
inline constexpr int keepalive_idle_option = 3;
inline constexpr int keepalive_interval_option = 17;
inline constexpr socket_option platform_socket_options[] = {
    {"windows_so_dontlinger", SOL_SOCKET, SO_DONTLINGER, sizeof(int)},
    {"windows_so_exclusiveaddruse", SOL_SOCKET, SO_EXCLUSIVEADDRUSE, sizeof(int)},
    {"windows_so_opentype", SOL_SOCKET, SO_OPENTYPE, sizeof(int)},
    {"windows_ip_dontfragment", IPPROTO_IP, IP_DONTFRAGMENT, sizeof(int)},
    {"windows_ip_receive_broadcast", IPPROTO_IP, IP_RECEIVE_BROADCAST, sizeof(int)},
    {"windows_ip_recvif", IPPROTO_IP, IP_RECVIF, sizeof(int)},
    {"windows_ip_recvdstaddr", IPPROTO_IP, IP_RECVDSTADDR, sizeof(int)},
    {"windows_ip_iflist", IPPROTO_IP, IP_IFLIST, sizeof(int)},
    {"windows_ip_rthdr", IPPROTO_IP, IP_RTHDR, sizeof(int)},
    {"windows_ip_recvrthdr", IPPROTO_IP, IP_RECVRTHDR, sizeof(int)},
    {"windows_ip_original_arrival_if", IPPROTO_IP, IP_ORIGINAL_ARRIVAL_IF, sizeof(int)},
    {"windows_ip_ecn", IPPROTO_IP, IP_ECN, sizeof(int)},
    {"windows_ip_pktinfo_ex", IPPROTO_IP, IP_PKTINFO_EX, sizeof(int)},
    {"windows_ip_wfp_redirect_records", IPPROTO_IP, IP_WFP_REDIRECT_RECORDS, sizeof(int)},
    {"windows_ip_wfp_redirect_context", IPPROTO_IP, IP_WFP_REDIRECT_CONTEXT, sizeof(int)},
    {"windows_ip_user_mtu", IPPROTO_IP, IP_USER_MTU, sizeof(int)},
    {"windows_ipv6_protection_level", IPPROTO_IPV6, IPV6_PROTECTION_LEVEL, sizeof(int)},
    {"windows_ipv6_recvif", IPPROTO_IPV6, IPV6_RECVIF, sizeof(int)},
    {"windows_ipv6_recvdstaddr", IPPROTO_IPV6, IPV6_RECVDSTADDR, sizeof(int)},
    {"windows_ipv6_hoplimit", IPPROTO_IPV6, IPV6_HOPLIMIT, sizeof(int)},
    {"windows_ipv6_pktinfo", IPPROTO_IPV6, IPV6_PKTINFO, sizeof(int)},
    {"windows_ipv6_iflist", IPPROTO_IPV6, IPV6_IFLIST, sizeof(int)},
    {"windows_ipv6_ecn", IPPROTO_IPV6, IPV6_ECN, sizeof(int)},
    {"windows_ipv6_pktinfo_ex", IPPROTO_IPV6, IPV6_PKTINFO_EX, sizeof(int)},
    {"windows_ipv6_wfp_redirect_records", IPPROTO_IPV6, IPV6_WFP_REDIRECT_RECORDS, sizeof(int)},
    {"windows_ipv6_wfp_redirect_context", IPPROTO_IPV6, IPV6_WFP_REDIRECT_CONTEXT, sizeof(int)},
    {"windows_ipv6_user_mtu", IPPROTO_IPV6, IPV6_USER_MTU, sizeof(int)},
    {"windows_ipv6_original_arrival_if", IPPROTO_IPV6, IP_ORIGINAL_ARRIVAL_IF, sizeof(int)},
};

/// The codes of failures that may pass by themselves, for scenarios that try again.
inline constexpr int refused_code = WSAECONNREFUSED;
/// What poll, asked for nothing, reports of a reset, but not of a peer that only closed.
inline constexpr short reset_reported = POLLERR;
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
