// Built with cross-compilers and run by tools/check-abis under qemu-user: on architectures where
// Linux numbers its errors differently, real failing calls must give the numbers of the tables.

#include <cstdio>
#include <string>

#include "harness/native_codes.h"
#include "harness/posix/sockets.h"

namespace {

int failures = 0;

/// The call must have failed with the code of that symbol, by the table of this architecture.
void expect(const char* what, long long returned, const std::string& symbol) {
  const int code = errno;
  const bool good =
      returned == -1 && sockerr::native_symbol(sockerr::code_domain::errno_code, code) == symbol;
  if (!good) {
    std::printf("%s: returned %lld, errno %d, expected %s\n", what, returned, code, symbol.c_str());
    ++failures;
  }
}

sockaddr_in loopback(in_port_t port = 0) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = port;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

const sockaddr* plain(const sockaddr_in& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

}  // namespace

int main() {
  const int tcp = ::socket(AF_INET, SOCK_STREAM, 0), udp = ::socket(AF_INET, SOCK_DGRAM, 0);
  const int other = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback();
  socklen_t length = sizeof address;
  if (tcp < 0 || udp < 0 || other < 0 || ::bind(tcp, plain(address), length) != 0 ||
      ::getsockname(tcp, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
    std::puts("the set-up failed");
    return 1;
  }
  expect("socket, unknown family", ::socket(250, SOCK_STREAM, 0), "EAFNOSUPPORT");
  expect("socket, protocol of another type", ::socket(AF_INET, SOCK_STREAM, IPPROTO_UDP),
         "EPROTONOSUPPORT");
  expect("bind, twice", ::bind(tcp, plain(loopback()), sizeof(sockaddr_in)), "EINVAL");
  expect("bind, in use", ::bind(other, plain(address), length), "EADDRINUSE");
  expect("listen, UDP", ::listen(udp, 1), "EOPNOTSUPP");
  expect("accept, not listening", ::accept(tcp, nullptr, nullptr), "EINVAL");
  expect("connect, refused", ::connect(other, plain(address), length), "ECONNREFUSED");
  expect("send, no destination", ::send(udp, "x", 1, 0), "EDESTADDRREQ");
  expect("getpeername, not connected",
         ::getpeername(tcp, reinterpret_cast<sockaddr*>(&address), &length), "ENOTCONN");
  const int on = 1;
  expect("setsockopt, unknown level", ::setsockopt(tcp, 100, 1, &on, sizeof on), "ENOPROTOOPT");
  expect("listen, no socket", ::listen(STDIN_FILENO, 1), "ENOTSOCK");
  char byte = 0;
  expect("recv, nothing there", ::recv(udp, &byte, 1, MSG_DONTWAIT), "EAGAIN");
  std::string large(70000, 'x');
  ::connect(udp, plain(loopback(htons(9))), sizeof(sockaddr_in));
  expect("send, message too long", ::send(udp, large.data(), large.size(), 0), "EMSGSIZE");
  expect("close, no descriptor", ::close(-1), "EBADF");
  std::printf("%d of 14 calls gave another number\n", failures);
  return failures == 0 ? 0 : 1;
}
