#pragma once

#include <linux/netlink.h>
#include <linux/rtnetlink.h>

#include <cstring>
#include <string>
#include <string_view>

#include "harness/native_codes.h"
#include "harness/step.h"

namespace sockerr {

/// A kernel without namespaces' usual interfaces cannot run the case, nor can a container whose
/// /proc/sys is read-only; anything else is a defect.
[[noreturn]] inline void cannot(const std::string& what, int code) {
  throw step_ended{
      code == EOPNOTSUPP || code == EROFS ? step_end::skipped : step_end::broken,
      "a network of its own: cannot " + what + ": " + describe_code(code_domain::errno_code, code)};
}

/// Sends requests and waits for the answer to the one that asks for it; returns 0 or a code.
inline int ask_kernel(int netlink, std::string_view requests) {
  if (::send(netlink, requests.data(), requests.size(), 0) < 0) return errno;
  alignas(nlmsghdr) char reply[4096];
  if (::recv(netlink, reply, sizeof reply, 0) < 0) return errno;
  const auto& answer = *reinterpret_cast<const nlmsghdr*>(reply);
  if (answer.nlmsg_type != NLMSG_ERROR) return EPROTO;
  return -static_cast<const nlmsgerr*>(NLMSG_DATA(&answer))->error;
}

/// The same in a step, which ends when the kernel refuses.
inline void send_to_kernel(int netlink, std::string_view requests, const char* what) {
  if (const int code = ask_kernel(netlink, requests); code != 0) cannot(what, code);
}

/// One request to the kernel by netlink, built in place, attribute by attribute.
class netlink_request {
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
  /// A number in network order, as the firewall takes them.
  void add_big_endian(unsigned short type, unsigned value) {
    const unsigned swapped = htonl(value);
    add(type, &swapped, sizeof swapped);
  }
  void skip(std::size_t size) { header().nlmsg_len += static_cast<unsigned>(NLMSG_ALIGN(size)); }

  std::string_view bytes() { return {buffer_, header().nlmsg_len}; }

  void send(int netlink, const char* what) { send_to_kernel(netlink, bytes(), what); }

 private:
  nlmsghdr& header() { return *reinterpret_cast<nlmsghdr*>(buffer_); }
  alignas(nlmsghdr) char buffer_[1024] = {};
};

}  // namespace sockerr
