#include "harness/network.h"

#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/pkt_sched.h>
#include <linux/veth.h>
#include <sched.h>

#include <cstring>
#include <fstream>
#include <string>

#include "harness/platform.h"
#include "harness/posix/firewall.h"
#include "harness/posix/kernel_settings.h"
#include "harness/posix/namespaces.h"
#include "harness/posix/netlink.h"
#include "harness/step.h"

namespace sockerr {
namespace {

constexpr const char* link_name = "link0";
constexpr const char* far_end = "link1";

class namespace_network final : public network {
 public:
  namespace_network() : netlink_(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE)) {
    if (netlink_.get() < 0) cannot("make a netlink socket", errno);
    set_up("lo", true);
    make_link();
    // In this order: an end that comes up before its peer loses what is sent for a moment.
    set_up(far_end, true);
    set_up(link_name, true);
    add_address(link_name, here(), 24);
    add_address(link_name, ipv6("fd09::1"), 64);
    add_silent_neighbour();
    ask_neighbours_briefly();
  }

  void assign(const endpoint& address) override {
    add_address("lo", address, address.family() == AF_INET ? 32 : 128);
  }

  void add_route(const endpoint& address, std::string_view type) override {
    const bool ends_here = type == "local";
    const int loopback = index_of("lo");
    netlink_request request;
    auto& route = request.begin<rtmsg>(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL);
    route.rtm_family = static_cast<unsigned char>(address.family());
    route.rtm_table = ends_here ? RT_TABLE_LOCAL : RT_TABLE_MAIN;
    route.rtm_protocol = RTPROT_BOOT;
    route.rtm_scope = ends_here ? RT_SCOPE_HOST : RT_SCOPE_UNIVERSE;
    route.rtm_type = ends_here               ? RTN_LOCAL
                     : type == "prohibit"    ? RTN_PROHIBIT
                     : type == "blackhole"   ? RTN_BLACKHOLE
                     : type == "unreachable" ? RTN_UNREACHABLE
                                             : RTN_THROW;
    route.rtm_dst_len = add_host(request, RTA_DST, address);
    if (ends_here) request.add(RTA_OIF, &loopback, sizeof loopback);
    request.send(netlink_.get(), "add a route");
  }

  void set(const std::string& name, std::string_view value) override {
    std::ofstream file(path_of_setting(name));
    if (file << value << std::flush) return;
    const int code = errno;
    if (code == ENOENT) end_skipped("this kernel has no setting " + name);
    cannot("set " + name, code);
  }

  void take_down(const char* name) override { set_up(name, false); }

  void reset_on_overflow() override { set("net.ipv4.tcp_abort_on_overflow", "1"); }

  void leave_ports(unsigned count) override {
    constexpr unsigned first = 61000;  // none of those that were there to choose from before
    set("net.ipv4.ip_local_port_range",
        std::to_string(first) + " " + std::to_string(first + count - 1));
  }

  void guard(unsigned short port, firewall_action action) override { guard_outgoing(port, action); }

  void complain(const endpoint& sender, const endpoint& receiver, unsigned char type,
                unsigned char code, std::optional<unsigned> segment) override {
    // The message holds the begin of the datagram, by which the kernel finds the socket.
    const bool is_ipv4 = sender.family() == AF_INET;
    std::string bytes{static_cast<char>(type), static_cast<char>(code)};
    bytes.resize(8);
    bytes += is_ipv4 ? ipv4_datagram(sender, receiver, segment) : ipv6_datagram(sender, receiver);
    if (is_ipv4) add_checksum(bytes);  // the kernel does it for ICMPv6
    const socket_handle raw(
        ::socket(sender.family(), SOCK_RAW, is_ipv4 ? int{IPPROTO_ICMP} : int{IPPROTO_ICMPV6}));
    const endpoint to = sender.with_port(0);
    if (::sendto(raw.get(), bytes.data(), bytes.size(), 0, to.data(), to.size()) < 0)
      cannot("send an ICMP message", errno);
  }

  void jam() override { queue_up_to(0); }
  void unjam() override { queue_up_to(1000); }

 private:
  /// The headers of an empty UDP datagram, or the first ones of a TCP segment.
  static std::string ipv4_datagram(const endpoint& sender, const endpoint& receiver,
                                   std::optional<unsigned> segment) {
    const auto& from = *reinterpret_cast<const sockaddr_in*>(sender.data());
    const auto& to = *reinterpret_cast<const sockaddr_in*>(receiver.data());
    std::string bytes(28, 0);
    bytes[0] = 0x45;  // version 4, five words of header
    bytes[3] = 28;    // length
    bytes[8] = 64;    // time to live
    bytes[9] = segment ? IPPROTO_TCP : IPPROTO_UDP;
    std::memcpy(&bytes[12], &from.sin_addr, 4);
    std::memcpy(&bytes[16], &to.sin_addr, 4);
    std::memcpy(&bytes[20], &from.sin_port, 2);
    std::memcpy(&bytes[22], &to.sin_port, 2);
    if (segment) {
      const unsigned number = htonl(*segment);
      std::memcpy(&bytes[24], &number, 4);
    }
    return bytes;
  }

  static std::string ipv6_datagram(const endpoint& sender, const endpoint& receiver) {
    const auto& from = *reinterpret_cast<const sockaddr_in6*>(sender.data());
    const auto& to = *reinterpret_cast<const sockaddr_in6*>(receiver.data());
    std::string bytes(48, 0);
    bytes[0] = 0x60;  // version 6
    bytes[5] = 8;     // length without this header
    bytes[6] = IPPROTO_UDP;
    bytes[7] = 64;  // hop limit
    std::memcpy(&bytes[8], &from.sin6_addr, 16);
    std::memcpy(&bytes[24], &to.sin6_addr, 16);
    std::memcpy(&bytes[40], &from.sin6_port, 2);
    std::memcpy(&bytes[42], &to.sin6_port, 2);
    return bytes;
  }

  static void add_checksum(std::string& message) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(message[at]); };
    unsigned sum = 0;
    for (std::size_t i = 0; i < message.size(); i += 2)
      sum += static_cast<unsigned>(byte(i) << 8 | byte(i + 1));
    sum = (sum & 0xFFFF) + (sum >> 16);
    sum = ~((sum & 0xFFFF) + (sum >> 16));
    message[2] = static_cast<char>(sum >> 8 & 0xFF);
    message[3] = static_cast<char>(sum & 0xFF);
  }

  /// How many packets may wait before the link.
  void queue_up_to(unsigned packets) {
    const tc_fifo_qopt room{.limit = packets};
    netlink_request request;
    auto& queue = request.begin<tcmsg>(RTM_NEWQDISC, NLM_F_CREATE | NLM_F_REPLACE);
    queue.tcm_family = AF_UNSPEC;
    queue.tcm_ifindex = index_of(link_name);
    queue.tcm_parent = TC_H_ROOT;
    request.add(TCA_KIND, "pfifo");
    request.add(TCA_OPTIONS, &room, sizeof room);
    request.send(netlink_.get(), "replace the queue of the link");
  }

  static int index_of(const char* name) { return static_cast<int>(::if_nametoindex(name)); }

  void set_up(const char* name, bool up) {
    netlink_request request;
    auto& link = request.begin<ifinfomsg>(RTM_NEWLINK, 0);
    link.ifi_index = index_of(name);
    link.ifi_flags = up ? IFF_UP : 0;
    link.ifi_change = IFF_UP;
    request.send(netlink_.get(), up ? "bring an interface up" : "take an interface down");
  }

  void make_link() {
    netlink_request request;
    request.begin<ifinfomsg>(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL);
    request.add(IFLA_IFNAME, link_name);
    rtattr& information = request.open(IFLA_LINKINFO);
    request.add(IFLA_INFO_KIND, "veth", 4);
    rtattr& data = request.open(IFLA_INFO_DATA);
    rtattr& peer = request.open(VETH_INFO_PEER);
    request.skip(sizeof(ifinfomsg));
    request.add(IFLA_IFNAME, far_end);
    request.end(peer);
    request.end(data);
    request.end(information);
    request.send(netlink_.get(), "make a veth link");
  }

  void add_address(const char* name, const endpoint& address, unsigned char prefix_length) {
    netlink_request request;
    auto& header = request.begin<ifaddrmsg>(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL);
    header.ifa_family = static_cast<unsigned char>(address.family());
    header.ifa_prefixlen = prefix_length;
    header.ifa_flags = IFA_F_NODAD;
    header.ifa_index = static_cast<unsigned>(index_of(name));
    if (address.family() == AF_INET) add_host(request, IFA_LOCAL, address);
    add_host(request, IFA_ADDRESS, address);
    request.send(netlink_.get(), "add an address");
    if (address.family() == AF_INET6) await_own(name, address);
  }

  /// The kernel routes an IPv6 address to itself a moment after it has it; until then what is sent
  /// there gets lost. Waits until something arrives.
  static void await_own(const char* name, const endpoint& address) {
    const socket_handle probe(::socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    endpoint where = address;
    auto& in = *reinterpret_cast<sockaddr_in6*>(where.data());
    in.sin6_port = 0;
    in.sin6_scope_id = ::if_nametoindex(name);  // which a link-local address must have
    bind_to(probe, where);
    ::getsockname(probe.get(), where.data(), where.size_out());
    pollfd arrived{.fd = probe.get(), .events = POLLIN, .revents = 0};
    for (int tries = 0; (arrived.revents & POLLIN) == 0; ++tries) {
      if (tries == 5000) cannot("reach an address of its own", ETIMEDOUT);
      ::sendto(probe.get(), "hello", 5, 0, where.data(), where.size());
      ::poll(&arrived, 1, 1);
    }
  }

  /// Adds the bytes of an address as an attribute and returns how many bits they are.
  static unsigned char add_host(netlink_request& request, unsigned short attribute,
                                const endpoint& address) {
    if (address.family() == AF_INET) {
      const auto& in = *reinterpret_cast<const sockaddr_in*>(address.data());
      request.add(attribute, &in.sin_addr, sizeof in.sin_addr);
      return 32;
    }
    const auto& in = *reinterpret_cast<const sockaddr_in6*>(address.data());
    request.add(attribute, &in.sin6_addr, sizeof in.sin6_addr);
    return 128;
  }

  /// An address that nobody has is found out by asking: once, for 10 ms.
  void ask_neighbours_briefly() {
    const unsigned interface = static_cast<unsigned>(index_of(link_name)), probes = 1;
    const unsigned long long wait_ms = 10;
    netlink_request request;
    request.begin<ndtmsg>(RTM_SETNEIGHTBL, 0).ndtm_family = AF_INET;
    request.add(NDTA_NAME, "arp_cache");
    rtattr& parameters = request.open(NDTA_PARMS);
    request.add(NDTPA_IFINDEX, &interface, sizeof interface);
    request.add(NDTPA_MCAST_PROBES, &probes, sizeof probes);
    request.add(NDTPA_RETRANS_TIME, &wait_ms, sizeof wait_ms);
    request.end(parameters);
    request.send(netlink_.get(), "set how neighbours are asked");
  }

  void add_silent_neighbour() {
    constexpr unsigned char nobody[6] = {2, 0, 0, 0, 0, 0x33};
    netlink_request request;
    auto& neighbour = request.begin<ndmsg>(RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE);
    neighbour.ndm_family = AF_INET;
    neighbour.ndm_ifindex = index_of(link_name);
    neighbour.ndm_state = NUD_PERMANENT;
    add_host(request, NDA_DST, silent_host());
    request.add(NDA_LLADDR, nobody, sizeof nobody);
    request.send(netlink_.get(), "add a neighbour");
  }

  socket_handle netlink_;
};

}  // namespace

std::unique_ptr<network> make_network() {
  own_namespace(CLONE_NEWNET, "network");
  return std::make_unique<namespace_network>();
}

}  // namespace sockerr
