#include "harness/endpoint.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace sockerr {
namespace {

template <class Address>
endpoint from(const Address& address) {
  endpoint made = endpoint{}.with_size(sizeof(Address));
  std::memcpy(made.data(), &address, sizeof(Address));
  return made;
}

void parse(int family, const char* text, void* address) {
  if (::inet_pton(family, text, address) == 1) return;
  std::fprintf(stderr, "not a numeric address: %s\n", text);
  std::abort();
}

}  // namespace

unsigned short endpoint::port() const {
  if (family() == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in*>(&storage_)->sin_port);
  if (family() == AF_INET6)
    return ntohs(reinterpret_cast<const sockaddr_in6*>(&storage_)->sin6_port);
  return 0;
}

endpoint endpoint::with_port(unsigned short port) const {
  endpoint copy = *this;
  if (family() == AF_INET)
    reinterpret_cast<sockaddr_in*>(&copy.storage_)->sin_port = htons(port);
  else if (family() == AF_INET6)
    reinterpret_cast<sockaddr_in6*>(&copy.storage_)->sin6_port = htons(port);
  return copy;
}

endpoint endpoint::inside() const {
  endpoint made = with_size(size() + 2);
  char* end = reinterpret_cast<char*>(made.data()) + size() - 1;
  end[0] = '/';
  end[1] = 'x';  // the zero behind it is there already
  return made;
}

endpoint ipv4(const char* address, unsigned short port) {
  sockaddr_in in{};
  in.sin_family = AF_INET;
  in.sin_port = htons(port);
  parse(AF_INET, address, &in.sin_addr);
  return from(in);
}

endpoint ipv6(const char* address, unsigned short port) {
  sockaddr_in6 in{};
  in.sin6_family = AF_INET6;
  in.sin6_port = htons(port);
  parse(AF_INET6, address, &in.sin6_addr);
  return from(in);
}

endpoint ip(const char* address, unsigned short port) {
  return std::strchr(address, ':') == nullptr ? ipv4(address, port) : ipv6(address, port);
}

}  // namespace sockerr
