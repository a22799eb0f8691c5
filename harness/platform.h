#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "harness/network.h"
#include "harness/outcome.h"
#include "harness/process.h"

namespace sockerr {

// What the platforms do differently below the sockets calls. Implemented in posix/ and windows/.

/// The platform whose expected rows apply, unless a product deviates: "linux" or "windows".
extern const char* const platform_name;

/// The domain of codes in the last-error slot, and of those that getaddrinfo returns.
extern const code_domain last_error_domain;
extern const code_domain resolver_domain;

/// The domain of what gethostbyname and gethostbyaddr leave behind.
extern const code_domain host_lookup_domain;

/// Whether a worker runs each step in a process of its own (POSIX), or in its own one (Windows).
extern const bool workers_fork;

/// What the Python interpreter may be called, first the better guess. On Windows, "python3" may be
/// a stub that only offers to install one.
extern const std::array<const char*, 2> python_names;

/// Once per process, before any socket is made: starts Winsock on Windows.
void prepare_process();

/// Holds back the signal that comes with EPIPE for the length of one step, so that it becomes part
/// of the outcome instead of ending the process.
class pipe_signal_guard {
 public:
  pipe_signal_guard();
  ~pipe_signal_guard();
  pipe_signal_guard(const pipe_signal_guard&) = delete;
  pipe_signal_guard& operator=(const pipe_signal_guard&) = delete;
};

/// The signal that was raised since the last call, or 0. Needs a pipe_signal_guard.
int take_pipe_signal();

/// Such as "SIGPIPE".
std::string signal_name(int signal);

/// While a benchmark repeats a call: the signal is ignored, as a program would that lives with
/// EPIPE.
void ignore_pipe_signal(bool ignore);

void make_nonblocking(native_socket s, bool on = true);
/// Binding the socket fails when any other one has the port; on POSIX that is so without a request.
void make_exclusive(native_socket s);
/// Leaves the socket this port alone to choose from, when it gets one by itself.
void leave_only_port(native_socket s, unsigned short port);
void limit_connect_attempts(native_socket s);
/// SO_RCVTIMEO or SO_SNDTIMEO.
int set_timeout(native_socket s, int option, int milliseconds);

/// An ordinary file, opened for reading: a descriptor or handle that is no socket.
native_socket open_some_file();
void close_file(native_socket file);

/// The next ones end the step as `skip` where the platform or the machine does not offer them.
std::unique_ptr<network> make_network();
std::unique_ptr<name_server> start_name_server();
/// A signal every few milliseconds, whose handler calls `then`.
void start_interrupting(void (*then)(void*), void* what);
void own_host_name();
void stop_winsock();
void drop_privileges();
/// While it lives, this process can have no further descriptors.
class no_descriptors_left {
 public:
  no_descriptors_left();
  ~no_descriptors_left();
  no_descriptors_left(const no_descriptors_left&) = delete;
  no_descriptors_left& operator=(const no_descriptors_left&) = delete;

 private:
  unsigned long long usual_limit_ = 0;
};

/// While it lives, this process can have no further memory, however little.
class no_memory_left {
 public:
  no_memory_left();
  ~no_memory_left();
  no_memory_left(const no_memory_left&) = delete;
  no_memory_left& operator=(const no_memory_left&) = delete;

 private:
  void* taken_ = nullptr;  ///< a list: each block begins with a pointer to the next
  unsigned long long usual_limit_ = 0;
};

void stop_interrupting();

/// Makes `call` in a copy of this process. Once it is known to have ended, nothing is left of it.
int start_copy(void (*call)(void*), void* what);
bool copy_has_ended(int id);
/// Returns the signal that ended it, or 0.
int await_copy(int id);
void end_copy(int id);
/// In a copy: waits until the process that made it waits in a call.
void await_waiting_original();

/// What a setting of the kernel says, such as net.ipv4.ip_nonlocal_bind; `usual` where there is none.
int kernel_setting(std::string name, int usual);
/// Whether the kernel lists a protocol of sockets that is called so, such as SCTP.
bool kernel_has_protocol(const std::string& name);
/// Whether asking for a socket could make the kernel load a module of this alias, such as net-pf-29
/// for AF_CAN, or of one that goes on from there (net-pf-2-proto-132-type-5). Also where nothing
/// here tells, as in a container.
bool kernel_may_load(const std::string& module_alias);

/// Whether something has left a TCP socket that its peer has not confirmed.
bool has_sent_first_packet(native_socket s);

/// A call into the kernel that does as little as one can: what no other call can undercut.
void empty_system_call();

/// The system and the implementation of sockets on which this process runs.
struct target_info {
  std::string name;      ///< linux, gvisor, wine, windows
  std::string inherits;  ///< the platform it stands for
  std::string os;
  std::string release;
  std::string arch;
  std::string libc;
};
target_info detect_target();

/// The path of this program's file.
std::string program_path();

/// What stands between the folders of PATH, and at the end of the name of a program's file.
extern const char path_separator;
extern const char* const program_suffix;
int process_id();
/// Whether this code of starting a process means that the new process ended before it ran anything.
/// Wine does that now and then on a busy machine.
bool ended_while_starting(int system_error);

/// Asks a process to end, where there is a way that programs without windows know (SIGTERM).
void ask_to_exit(int process);

/// Standard input and output as they are, without buffers. Reading returns 0 at the end.
std::size_t read_standard_input(char* buffer, std::size_t size);
void write_standard_output(std::string_view bytes);

/// Whether a person may be watching standard output.
bool is_terminal_output();

/// For helpers: this process ends when the one that started it does.
void end_with_parent();

/// Writing to a pipe whose reader is gone fails instead of ending this process.
void ignore_broken_pipes();

/// What the number means that the system keeps of an ended process.
process_end end_of_process(long long native_status);

/// The address of a path in the file system, for unix sockets.
endpoint unix_endpoint(const std::string& path);

/// Any port of this machine, for vsock sockets.
endpoint vsock_endpoint();

/// Whether a status of getaddrinfo says that the last error tells more.
bool refers_to_last_error(int status);

}  // namespace sockerr
