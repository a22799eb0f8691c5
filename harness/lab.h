#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "harness/endpoint.h"
#include "harness/network.h"
#include "harness/outcome.h"

namespace sockerr {

struct scenario;
struct step_context;  // what the harness knows about the running step; in harness/step.h

/// Whether a returned value means failure by the convention of the sockets calls.
constexpr bool call_failed(int returned) { return returned == -1; }
constexpr bool call_failed(long returned) { return returned == -1; }
constexpr bool call_failed(long long returned) { return returned == -1; }
constexpr bool call_failed(unsigned long long returned) { return returned + 1 == 0; }

/// For an observed call that must bring or take exactly so much: anything else is a failure then,
/// such as the 0 bytes of a connection that has ended.
constexpr long long exactly(long long wanted, long long returned) {
  return returned == wanted ? returned : -1;
}

/// The type of socket that a word names by its end: a datagram one for "udp", else a stream one.
constexpr int socket_type(std::string_view word) {
  return word.ends_with("udp") ? SOCK_DGRAM : SOCK_STREAM;
}

/// The other process of a scenario that needs one; it runs the scenario's `helper` function.
class helper_process {
 public:
  explicit helper_process(step_context& step) : step_(step) {}
  /// Messages are endpoints; an empty one serves as a plain signal. Both end the step as `broken`
  /// when the other process is gone or silent.
  void send(const endpoint& message = {});
  endpoint receive();
  /// Ends the process at once, as a crash or a kill would.
  void kill();

 private:
  step_context& step_;
};

/// While it lives, a signal comes every few milliseconds and its handler calls `then`.
class interruptions {
 public:
  interruptions(void (*then)(void*), void* what);
  ~interruptions();
  interruptions(const interruptions&) = delete;
  interruptions& operator=(const interruptions&) = delete;
};

/// A process that was made as a copy of this one and shares its sockets.
class sharing_process {
 public:
  sharing_process(void (*call)(void*), void* what);
  ~sharing_process();
  sharing_process(const sharing_process&) = delete;
  sharing_process& operator=(const sharing_process&) = delete;
  sharing_process(sharing_process&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
  sharing_process& operator=(sharing_process&&) = delete;

  /// Whether the call has returned.
  bool has_ended();
  /// Waits until it has, and says which signal ended the process: 0 for none.
  int await();

 private:
  int id_;  ///< 0 when nothing is left of it
};

/// What a scenario works with: it makes sockets and addresses, arranges state with calls that must
/// succeed, and observes the one call that matters. It belongs to one step of one case; what it
/// made is cleaned up when the step ends. A set-up that fails ends the step as `broken`; something
/// that the machine cannot offer ends it as `skip`.
class lab {
 public:
  explicit lab(step_context& step) : step_(step) {}
  lab(const lab&) = delete;
  lab& operator=(const lab&) = delete;

  // --- sockets. Without a kind in the name: of the kind that the variant names.
  socket_handle socket();
  socket_handle tcp4();
  socket_handle tcp6();
  socket_handle udp4();
  socket_handle udp6();
  socket_handle unix_stream();
  socket_handle unix_dgram();
  /// Of any family and type; raw ones have the protocol IPPROTO_RAW, and a step without the right
  /// to them is a skip.
  socket_handle ip_socket(int family, int type);
  /// One that has the option: for IP's own and SO_BROADCAST a UDP one, for the others a TCP one.
  socket_handle socket_with(const socket_option& option);
  /// Of the address's family, neither bound nor connected; an IPv6 one takes IPv4 too.
  socket_handle dual_stack(const endpoint& address, int type = SOCK_STREAM);

  // --- addresses to which nothing is bound: port 0 on loopback, or an unused path. That of a vsock
  // socket, which seldom has a loopback, is for binding only.
  endpoint loopback();
  endpoint loopback4();
  endpoint loopback6();
  endpoint unix_path();
  /// On Linux only: an address that is no file. The name begins with a zero (abstract) and ends
  /// with the length.
  endpoint abstract_name();
  /// The wildcard address of the variant's family, port 0.
  endpoint wildcard();

  /// Whether `word` is part of the variant's name.
  bool variant(const char* word) const;
  /// The word that the variant has of the `list`-th list of settings, from 0.
  const char* setting(unsigned list = 0) const;

  /// The number behind `prefix` in one of the variant's words: 8 of length_8, -1 of
  /// length_negative.
  int number_in_variant(std::string_view prefix) const;
  /// The option that one of the variant's words names.
  const socket_option& option_of_variant() const;

  // --- set-up: each of these must succeed.
  /// Any call; `what` says in the report what it was for.
  template <class Call>
  auto must(Call call, const char* what) {
    const auto returned = call();
    if (call_failed(returned)) set_up_failed(what, last_error());
    return returned;
  }
  /// Returns the address that the socket has now, with its port. Port 0 becomes a free_port.
  endpoint bind(const socket_handle& s, const endpoint& address);
  /// The same, but port 0 becomes what the system chooses: a port of its ephemeral range.
  endpoint bind_ephemeral(const socket_handle& s, const endpoint& address);
  /// A port that no socket of this type has, whatever its address or family. It lies outside the
  /// ephemeral ranges: the system would give an ephemeral one to another program as well, if that
  /// has another address, and so change what the step provokes. 0, which lets the system choose,
  /// when this process can make no further socket.
  unsigned short free_port(int type = SOCK_STREAM);
  /// Leaves the socket this port alone to choose from, when it gets one by itself.
  void leave_only_port(const socket_handle& s, unsigned short port);
  endpoint local_endpoint(const socket_handle& s);
  endpoint peer_endpoint(const socket_handle& s);
  void listen(const socket_handle& s, int backlog = 8);
  void connect(const socket_handle& s, const endpoint& address);
  /// What a non-blocking connect comes to in the end that may only have begun: 0, or -1 with the
  /// last error set.
  int finish_connect(const socket_handle& s, int begun);
  /// What SO_ERROR says: 0, or -1 with that as the last error.
  int pending_error(const socket_handle& s);
  socket_handle accept(const socket_handle& listener);
  void option(const socket_handle& s, int level, int name, int value);
  /// Sets the option that says who may share the socket's port, if the word ends with its name:
  /// reuseaddr, reuseport (Linux), exclusive (Windows).
  void share_port(const socket_handle& s, std::string_view word);
  void nonblocking(const socket_handle& s);
  /// SO_RCVTIMEO and SO_SNDTIMEO, whose value every platform writes in its own way.
  void receive_timeout(const socket_handle& s, int milliseconds);
  void send_timeout(const socket_handle& s, int milliseconds);
  /// Lets a TCP connect give up after its first unanswered attempt, about a second.
  void give_up_early(const socket_handle& s);
  /// Waits until poll reports one of `events` (or an error or hang-up) and returns what it
  /// reported.
  short await(const socket_handle& s, short events);
  /// Waits until the reset has come that answers what was sent to a peer that had closed; not for
  /// ever, because one that a call has told is not reported again everywhere.
  void await_reset(const socket_handle& s);
  /// Waits until what `sender` sent or began has come to `receiver`, or `sender` was told that it
  /// cannot come there.
  void await_arrival(const socket_handle& sender, const socket_handle& receiver);
  /// A connected pair of the variant's kind, over loopback.
  connection connected();
  /// The next connection of a listener: its client is new, its server was accepted.
  connection connected(const socket_handle& listener, const endpoint& where);
  /// A listening socket of the variant's kind on loopback, and where it listens.
  socket_handle listener(endpoint& where);
  /// The same, but with its queue of connections full: further ones get no answer.
  socket_handle full_listener(endpoint& where);
  /// Accepts whoever waits at a full listener until `s`, which is trying to connect, is connected.
  void make_room(const socket_handle& listener, const socket_handle& s);
  /// A connected pair whose client can send no more, because the server has not read what was sent
  /// before. The client is non-blocking, unless `blocking`.
  connection full_connection(bool blocking = false);
  /// Lets the server of a full connection read all that was sent, which makes room again.
  void drain(const connection& c);
  /// Closes the peer of a TCP connection and sends to it once more. That succeeds, but what is sent
  /// is lost, and answered with a reset, which has arrived then.
  void send_after_close(const socket_handle& s, socket_handle& peer);
  /// Ends a connection, or one direction of it: `how` is peer_closed, peer_reset, or peer_ or own_
  /// with shutdown_read, shutdown_write or shutdown_both. The first may have _unread (by the peer)
  /// behind it, the first two _after_data (three bytes from the peer). The client has learnt then
  /// what it can.
  void end_connection(connection& c, std::string_view how);
  /// Brings the peer of a connected datagram socket back, on the port that it had and left. One
  /// datagram from it has arrived then.
  void hear_from_peer_again(const socket_handle& s);
  /// A socket to which has happened what the variant names, as the client of a connection whose
  /// server keeps the rest of it: never_connected; attempt_ with accepted, refused, under_way,
  /// timed_out, found_no_host or found_no_route; peer_closed, peer_reset. Attempts are non-blocking
  /// unless _blocking stands behind them. Those that time out or find nothing need a scenario that
  /// sets own_process.
  connection socket_after_event();
  /// The same after an attempt that was accepted.
  connection socket_after_success();
  /// The addresses of two sockets, port 0, that the variant names: same_address, both_wildcard,
  /// wildcard_first, wildcard_second, ipv6, mapped_second or dual_stack_second.
  struct address_pair {
    endpoint first, second;
  };
  address_pair addresses_of_variant();
  /// Takes the port of `where` with a socket that says by `sharing` who may share it, and brings it
  /// into `state`: bound_, listening_, connected_ or (by closing it) time_wait_tcp, bound_ or
  /// connected_udp. It is the client of what is returned, its peer the server.
  connection hold_port(const endpoint& where, std::string_view sharing, std::string_view state);
  /// Says that a condition of the set-up does not hold.
  void require(bool condition, const char* what);

  /// An open file, as the number of a socket would be passed: it is none. The lab closes it.
  native_socket open_file();
  /// On POSIX only, where these are closed as sockets are: an empty file, opened with flags such as
  /// O_RDWR.
  socket_handle new_file(int flags);
  /// And a pipe that holds `content`: its client is the end to read from, its server the other one.
  connection pipe(std::string_view content = {});
  /// A pointer to memory that the process does not have.
  static void* bad_pointer();

  // --- the wider world.
  /// Starts the scenario's `helper` in a process of its own.
  helper_process start_helper();
  /// In a helper: the process that started it.
  helper_process parent();
  /// Moves the step into a network of its own. The scenario must set own_process.
  network& own_network();
  /// Gives the step a host name of its own, which it may change. The scenario must set own_process.
  void own_host_name();
  /// Makes this process ask for all names at a name server of its own, whose names name_server
  /// tells. The scenario must set own_process.
  void own_name_server();
  /// Allows this process no further descriptors. The scenario must set own_process.
  void exhaust_descriptors();
  /// Allows this process no further memory and takes what it had left. What the observed call needs
  /// for its first time, such as a shared library, it must have before. The scenario must set
  /// own_process.
  void exhaust_memory();
  /// Ends that.
  void free_memory();
  /// Undoes every WSAStartup of this process, which ends all its sockets. The scenario must set
  /// own_process.
  void stop_winsock();
  /// Continues as an ordinary user. The scenario must set own_process.
  void drop_privileges();
  /// As long as the returned object lives, a signal comes every few milliseconds, amid whatever
  /// this process waits for, and ends the wait. The scenario must set own_process.
  interruptions interrupt_calls() { return interrupt(nullptr, nullptr); }
  /// The same with a handler that calls `then`.
  template <class Then>
  interruptions interrupt_calls(Then& then) {
    return interrupt([](void* what) { (*static_cast<Then*>(what))(); }, &then);
  }
  /// Makes a call that waits until a signal ends it. The scenario must set own_process.
  template <class Call>
  void interrupted(Call call) {
    const auto signals = interrupt_calls();
    require(call_failed(call()), "no signal ended the call");
  }
  /// Starts a process that has the descriptors of this one, for whatever they mean, and makes
  /// `call` in it. It ends with the returned object at the latest.
  template <class Call>
  sharing_process start_sharing(Call call) {
    return sharing_process([](void* what) { (*static_cast<Call*>(what))(); }, &call);
  }
  /// The same for a call that connects and sends in one over `s` (TCP Fast Open); when this
  /// returns, that attempt is under way. A step where it cannot be so is a skip.
  template <class Call>
  sharing_process start_fast_open(const socket_handle& s, Call call) {
    sharing_process other = start_sharing(call);
    await_fast_open(s, other);
    return other;
  }
  /// In what start_sharing starts: waits until the one that started it waits in a call. The
  /// scenario must set own_process.
  static void await_waiting_starter();
  /// What a setting of the kernel says, such as net.ipv4.ip_nonlocal_bind; `usual` where there is
  /// none.
  static int kernel_setting(const char* name, int usual);
  /// Ends the step as `skip` on a machine that has set it otherwise.
  void need_setting(const char* name, int usual);
  /// The same where the kernel is older than a release, such as 6.16.
  void need_kernel(int major, int minor);
  /// Whether the kernel has a protocol of sockets that is called so, such as SCTP.
  static bool kernel_has_protocol(const char* name);
  /// Ends the step as `skip` on a machine whose kernel has that protocol, or might load it for the
  /// call, which would outlast the run: by a module of that alias, such as net-pf-29 for AF_CAN.
  void need_kernel_without(const char* protocol, const std::string& module_alias = {});
  /// The same where TCP Fast Open is switched off.
  void need_fast_open();
  /// The same where the list of services lacks one of TCP.
  void need_service(const char* name);
  /// Ends the step: the machine lacks what it needs; `reason` says what a person can do about it.
  [[noreturn]] void skip(const char* reason);

  // --- the observed call. Exactly one of these per step, and nothing but the call inside.
  /// For calls that return -1 (or INVALID_SOCKET) and set the last error. A benchmark repeats the
  /// call, so the failure must leave everything as it was.
  template <class Call>
  outcome observe(Call call) {
    if (const long long calls = steady_calls(); calls > 0) {
      start_clock();
      for (long long left = calls; left > 0; --left) (void)call();
      stop_clock();
    }
    return observe_once(call);
  }
  /// The same for a call that uses up what makes it fail, or that may succeed.
  template <class Call>
  outcome observe_once(Call call) {
    plant_sentinel();
    const auto returned = call();
    const int code = last_error();
    return conclude(call_failed(returned), static_cast<long long>(returned), code);
  }
  /// For calls that return a new socket; the lab closes it if there is one.
  template <class Call>
  outcome observe_socket(Call call) {
    return keep_socket(observe(call));
  }
  /// The same for a call that uses up what makes it fail, or that may succeed.
  template <class Call>
  outcome observe_socket_once(Call call) {
    return keep_socket(observe_once(call));
  }
  /// For calls that return their code, 0 being success: getaddrinfo, WSAStartup.
  template <class Call>
  outcome observe_status(Call call) {
    plant_sentinel();
    const int status = call();
    return conclude_status(status, last_error());
  }
  /// For calls that return a host or a null pointer: gethostbyname, gethostbyaddr.
  template <class Call>
  outcome observe_host(Call call) {
    plant_host_sentinel();
    const bool found = call() != nullptr;
    return conclude_host(found, last_host_error());
  }
  /// For statements of Python, which run in an interpreter of their own with `socket` and `errno`
  /// imported. What they raise is the outcome; without Python the step is a skip.
  outcome observe_python(const char* statements);
  /// For SO_ERROR, read once, or a second time where the variant says `second`: what it holds
  /// counts as the error of the call.
  outcome observe_pending_error(const socket_handle& s);
  /// For a poll that does not wait; its detail is what it reports of reading and writing.
  outcome observe_events(const socket_handle& s);
  /// Adds to an outcome what the call silently did, such as "port" 14464.
  outcome with_detail(outcome seen, const char* what, long long value);
  /// The same for what poll reported, such as "in 0 out 1 err 0 hup 0".
  outcome with_events(outcome seen, short reported);

 private:
  socket_handle make(int family, int type, const char* kind, int protocol = 0);
  [[noreturn]] void set_up_failed(const char* what, int code);
  bool variant_names_kind() const;
  void require_own_process(const char* who);
  interruptions interrupt(void (*then)(void*), void* what);
  void await_fast_open(const socket_handle& s, sharing_process& other);

  long long steady_calls() const;
  void start_clock();
  void stop_clock();
  void plant_sentinel();
  void plant_host_sentinel();
  outcome conclude(bool failed, long long returned, int code);
  outcome conclude_status(int status, int code);
  outcome conclude_host(bool found, int code);
  outcome keep_socket(outcome seen);

  step_context& step_;
};

}  // namespace sockerr
