#pragma once

#include "harness/sockets.h"

namespace sockerr {

/// A socket address of any family with its length, as the calls want them.
class endpoint {
 public:
  sockaddr* data() { return reinterpret_cast<sockaddr*>(&storage_); }
  const sockaddr* data() const { return reinterpret_cast<const sockaddr*>(&storage_); }
  socklen_t size() const { return size_; }
  socklen_t* size_out() { return &size_; }
  int family() const { return storage_.ss_family; }

  /// Port in host order; 0 for families without ports.
  unsigned short port() const;
  endpoint with_port(unsigned short port) const;

  /// The same bytes under another length: what a caller passes who got the length wrong.
  endpoint with_size(socklen_t size) const {
    endpoint copy = *this;
    copy.size_ = size;
    return copy;
  }

  /// For a unix socket: its path, which ends with a zero.
  const char* path() const { return reinterpret_cast<const sockaddr_un*>(&storage_)->sun_path; }
  /// The path of something inside of the folder whose path this is.
  endpoint inside() const;

 private:
  sockaddr_storage storage_{};
  socklen_t size_ = sizeof(sockaddr_storage);
};

/// From a numeric address, such as "127.0.0.1" or "::1". An invalid text is a bug of the scenario
/// and ends the process.
endpoint ipv4(const char* address, unsigned short port = 0);
endpoint ipv6(const char* address, unsigned short port = 0);
/// Of the family in which the address is written.
endpoint ip(const char* address, unsigned short port = 0);

/// Owns one socket. close() ends a connection in an orderly way, as programs do; a handle that goes
/// out of scope resets it, so that nothing of a step that is over keeps a port (TIME_WAIT).
class socket_handle {
 public:
  socket_handle() = default;
  explicit socket_handle(native_socket s) : socket_(s) {}
  socket_handle(socket_handle&& other) noexcept : socket_(other.release()) {}
  socket_handle& operator=(socket_handle&& other) noexcept {
    const native_socket taken = other.release();
    close();
    socket_ = taken;
    return *this;
  }
  ~socket_handle() {
    const int code = last_error();  // may still be unread, when the handle ends within a call
    reset();
    set_last_error(code);
  }

  native_socket get() const { return socket_; }

  /// Gives the socket up without closing it.
  native_socket release() {
    const native_socket s = socket_;
    socket_ = no_socket;
    return s;
  }

  void close() {
    if (socket_ != no_socket) ::closesocket(release());
  }

  /// Closes so that the peer sees a reset instead of an orderly end.
  void reset() {
    if (socket_ == no_socket) return;
    linger at_once{};
    at_once.l_onoff = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&at_once),
                 sizeof at_once);
    close();
  }

 private:
  native_socket socket_ = no_socket;
};

/// The two ends of one connection.
struct connection {
  socket_handle client;
  socket_handle server;
  long long unread = 0;  ///< bytes that lab::full_connection sent to the server
};

/// Owns what getaddrinfo hands out.
class address_list {
 public:
  address_list() = default;
  address_list(const address_list&) = delete;
  address_list& operator=(const address_list&) = delete;
  ~address_list() { clear(); }

  /// Where getaddrinfo puts its result; what was there before is freed.
  addrinfo** out() {
    clear();
    return &head_;
  }
  const addrinfo* first() const { return head_; }

 private:
  void clear() {
    if (head_ != nullptr) ::freeaddrinfo(head_);
    head_ = nullptr;
  }
  addrinfo* head_ = nullptr;
};

inline int bind_to(const socket_handle& s, const endpoint& address) {
  return ::bind(s.get(), address.data(), address.size());
}
inline int connect_to(const socket_handle& s, const endpoint& address) {
  return ::connect(s.get(), address.data(), address.size());
}

}  // namespace sockerr
