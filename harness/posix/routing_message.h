#pragma once

#include <linux/rtnetlink.h>

#include <cerrno>
#include <cstring>

#include "harness/network.h"

namespace sockerr {

/// One request to the kernel's routing socket, built in place, attribute by attribute.
class routing_message {
 public:
  template <class Header>
  Header& begin(unsigned short type, unsigned short flags) {
    header().nlmsg_len = NLMSG_LENGTH(sizeof(Header));
    header().nlmsg_type = type;
    header().nlmsg_flags = static_cast<unsigned short>(NLM_F_REQUEST | NLM_F_ACK | flags);
    return *static_cast<Header*>(NLMSG_DATA(&header()));
  }

  void add(unsigned short type, const void* value, std::size_t size) {
    rtattr& attribute = open(type);
    if (size > 0) std::memcpy(RTA_DATA(&attribute), value, size);
    header().nlmsg_len += static_cast<unsigned>(RTA_ALIGN(size));
    attribute.rta_len = static_cast<unsigned short>(RTA_LENGTH(size));
  }
  void add(unsigned short type, const char* text) { add(type, text, std::strlen(text) + 1); }

  /// Begins an attribute that holds others; the caller closes it with end().
  rtattr& open(unsigned short type) {
    auto& attribute = *reinterpret_cast<rtattr*>(buffer_ + NLMSG_ALIGN(header().nlmsg_len));
    attribute.rta_type = type;
    header().nlmsg_len = NLMSG_ALIGN(header().nlmsg_len) + static_cast<unsigned>(RTA_LENGTH(0));
    return attribute;
  }
  void end(rtattr& attribute) {
    const char* begin = reinterpret_cast<const char*>(&attribute);
    attribute.rta_len = static_cast<unsigned short>(buffer_ + header().nlmsg_len - begin);
  }
  void skip(std::size_t size) { header().nlmsg_len += static_cast<unsigned>(NLMSG_ALIGN(size)); }

  /// Sends it and returns the kernel's answer: 0 or a code.
  int exchange(const socket_handle& netlink) {
    if (::send(netlink.get(), buffer_, header().nlmsg_len, 0) < 0) return errno;
    alignas(nlmsghdr) char reply[4096];
    if (::recv(netlink.get(), reply, sizeof reply, 0) < 0) return errno;
    const auto& answer = *reinterpret_cast<const nlmsghdr*>(reply);
    if (answer.nlmsg_type != NLMSG_ERROR) return EPROTO;
    return -static_cast<const nlmsgerr*>(NLMSG_DATA(&answer))->error;
  }

 private:
  nlmsghdr& header() { return *reinterpret_cast<nlmsghdr*>(buffer_); }
  alignas(nlmsghdr) char buffer_[1024] = {};
};

}  // namespace sockerr
