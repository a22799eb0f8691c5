#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "harness/endpoint.h"

namespace sockerr {

/// What a firewall does with a packet: throws it away without a word, answers with a reset of TCP,
/// or says by ICMP that there is no way to the network, no such host, no such protocol (IPv4 only),
/// no such port, or that it is prohibited.
enum class firewall_action : unsigned char {
  drop,
  reset,
  no_network,
  no_host,
  no_protocol,
  no_port,
  prohibited
};

/// A network of the step's own, in which nothing of the machine's networks can be reached. Loopback
/// is up, and so is one link, link0, with the addresses 10.9.0.1/24 and fd09::1/64.
class network {
 public:
  virtual ~network() = default;

  /// This host's own addresses on the link.
  endpoint here() const { return ipv4("10.9.0.1"); }
  endpoint here6() const { return ipv6("fd09::1"); }
  /// A neighbour that takes every packet and never answers.
  endpoint silent_host() const { return ipv4("10.9.0.3", 9); }
  /// An IPv6 address on the link; whether a host has it, nobody finds out within a second.
  endpoint silent_host6() const { return ipv6("fd09::3", 9); }
  /// An address on the link that no host has. Finding that out takes a few milliseconds.
  endpoint absent_host() const { return ipv4("10.9.0.99", 9); }
  /// Addresses to which there is no route.
  endpoint unrouted_host() const { return ipv4("198.51.100.7", 9); }
  endpoint unrouted_host6() const { return ipv6("2001:db8::7", 9); }

  /// Makes `address` one of this host's own.
  virtual void assign(const endpoint& address) = 0;
  /// Adds a route to `address`: a "local" one ends at this host; a prohibit, blackhole, unreachable
  /// or throw one leads nowhere.
  virtual void add_route(const endpoint& address, std::string_view type) = 0;
  /// Sets one of its settings, such as net.ipv4.ping_group_range. A step is a skip where the kernel
  /// has no such setting, as one without MPTCP lacks net.mptcp.enabled.
  virtual void set(const std::string& name, std::string_view value) = 0;
  /// Takes an interface down: "link0" or "lo".
  virtual void take_down(const char* name) = 0;
  /// From now on a listener whose queue is full resets the connections that it cannot take.
  virtual void reset_on_overflow() = 0;
  /// From now on only so many local ports are left to be chosen by the system.
  virtual void leave_ports(unsigned count) = 0;
  /// Puts a firewall between this host and `port`, wherever that is.
  virtual void guard(unsigned short port, firewall_action action) = 0;
  /// From now on the link drops every packet before it leaves this host.
  virtual void jam() = 0;
  /// Ends that.
  virtual void unjam() = 0;
  /// Tells the UDP socket at `sender`, as a host on the way would by an ICMP message of that type
  /// and code, ICMPv6 for IPv6 addresses, what became of its datagram to `receiver`; or with the
  /// number of a segment, IPv4 only, tells the TCP connection from `sender` to `receiver`.
  virtual void complain(const endpoint& sender, const endpoint& receiver, unsigned char type,
                        unsigned char code, std::optional<unsigned> segment = {}) = 0;
};

/// A name server on loopback, the only one that the step's process asks while this lives. It knows
/// known.test, which has the IPv4 address 127.0.0.1 and no IPv6 address, and localhost, which has
/// ::1 too; it fails to answer for broken.test, never answers for silent.test, calls the question
/// for garbled.test malformed, knows of empty.test only that the name exists, refuses to answer for
/// refused.test, tears its answer for torn.test off amid the record, and says of any other name
/// that it does not exist. 192.0.2.1 is known.test; asked for the names of .2, .3, .4 and .5 it
/// answers as for broken.test, garbled.test, empty.test and refused.test.
class name_server {
 public:
  virtual ~name_server() = default;
};

}  // namespace sockerr
