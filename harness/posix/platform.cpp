#include "harness/platform.h"

#include <gnu/libc-version.h>
#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>

#include "harness/native_codes.h"
#include "harness/posix/kernel_settings.h"
#include "harness/posix/namespaces.h"
#include "harness/step.h"

namespace sockerr {
namespace {

/// gVisor presents itself as Linux 4.4; only what it says it was booted with tells.
bool is_gvisor() {
  std::string command_line;
  std::getline(std::ifstream("/proc/cmdline"), command_line);
  return command_line.find("-gvisor") != std::string::npos;
}

}  // namespace

const char* const platform_name = "linux";
const code_domain last_error_domain = code_domain::errno_code;
const code_domain resolver_domain = code_domain::gai;
const code_domain host_lookup_domain = code_domain::h_errno_code;
const bool workers_fork = true;
const char path_separator = ':';
const char* const program_suffix = "";
const std::array<const char*, 2> python_names = {"python3", "python"};

void prepare_process() {
  // Who starts this may ignore or block signals, and programs inherit that.
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  for (const int needed : {SIGCHLD, SIGALRM}) ::signal(needed, SIG_DFL);
}

void make_nonblocking(native_socket s, bool on) {
  const int flags = ::fcntl(s, F_GETFL);
  if (flags < 0 || ::fcntl(s, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK) < 0)
    end_failed("O_NONBLOCK");
}

void make_exclusive(native_socket) {}

void leave_only_port(native_socket s, unsigned short port) {
  constexpr int local_port_range = 51;  // IP_LOCAL_PORT_RANGE: the lowest and the highest
  const unsigned range = static_cast<unsigned>(port) << 16 | port;
  unsigned kept = 0;
  socklen_t size = sizeof kept;
  ::setsockopt(s, IPPROTO_IP, local_port_range, &range, sizeof range);
  ::getsockopt(s, IPPROTO_IP, local_port_range, &kept, &size);
  if (kept != range)
    end_skipped("a socket cannot have a range of ports of its own here; that takes Linux 6.3");
}

void limit_connect_attempts(native_socket s) {
  const int attempts = 1, milliseconds = 100;
  ::setsockopt(s, IPPROTO_TCP, TCP_SYNCNT, &attempts, sizeof attempts);
  ::setsockopt(s, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
}

int set_timeout(native_socket s, int option, int milliseconds) {
  const timeval limit{.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000L};
  return ::setsockopt(s, SOL_SOCKET, option, &limit, sizeof limit);
}

native_socket open_some_file() {
  const int file = ::open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  if (file < 0) end_failed("open a file");
  return file;
}

void close_file(native_socket file) { ::close(file); }

void own_host_name() { own_namespace(CLONE_NEWUTS, "host name"); }

bool has_sent_first_packet(native_socket s) {
  tcp_info info{};
  socklen_t size = sizeof info;
  return ::getsockopt(s, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 && info.tcpi_unacked != 0;
}

int kernel_setting(std::string name, int usual) {
  int is = usual;
  std::ifstream(path_of_setting(std::move(name))) >> is;
  return is;
}

bool kernel_has_protocol(const std::string& name) {
  std::ifstream list("/proc/net/protocols");
  for (std::string line; std::getline(list, line);)
    if (line.starts_with(name + " ")) return true;
  return false;
}

bool kernel_may_load(const std::string& module_alias) {
  if (::access("/proc/modules", F_OK) != 0) return false;  // this kernel has everything built in
  utsname system{};
  ::uname(&system);
  std::ifstream aliases("/lib/modules/" + std::string(system.release) + "/modules.alias");
  if (!aliases) return true;
  const std::string begin = "alias " + module_alias;
  for (std::string line; std::getline(aliases, line);)
    if (line.starts_with(begin + " ") || line.starts_with(begin + "-")) return true;
  return false;
}

void stop_winsock() { end_skipped("needs Winsock, which is a matter of Windows"); }

void drop_privileges() {
  constexpr uid_t nobody = 65534;
  const auto demand = [](bool done, const std::string& call) {
    if (!done)
      end_skipped("cannot become an ordinary user here: " + call + ": " +
                  describe_code(last_error_domain, errno));
  };
  if (::geteuid() == 0)
    demand(::setresgid(nobody, nobody, nobody) == 0 && ::setresuid(nobody, nobody, nobody) == 0,
           "setresuid");
  // An ordinary user's program may have been given some of root's rights.
  __user_cap_header_struct which{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3]{};
  demand(::syscall(SYS_capset, &which, none) == 0, "capset");
}

void empty_system_call() { ::syscall(SYS_getppid); }

target_info detect_target() {
  utsname system{};
  ::uname(&system);
  return {.name = is_gvisor() ? "gvisor" : "linux",
          .inherits = "linux",
          .os = system.sysname,
          .release = system.release,
          .arch = system.machine,
          .libc = std::string("glibc ") + ::gnu_get_libc_version()};
}

std::string program_path() {
  std::error_code failed;
  return std::filesystem::read_symlink("/proc/self/exe", failed).string();
}

bool ended_while_starting(int) { return false; }
int process_id() { return ::getpid(); }

void ask_to_exit(int process) { ::kill(process, SIGTERM); }

std::size_t read_standard_input(char* buffer, std::size_t size) {
  ssize_t got;
  do got = ::read(STDIN_FILENO, buffer, size);
  while (got < 0 && errno == EINTR);
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

void write_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return;  // the reader is gone; it will not miss the rest
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

bool is_terminal_output() { return ::isatty(STDOUT_FILENO) == 1; }

void end_with_parent() { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }

void ignore_broken_pipes() { ::signal(SIGPIPE, SIG_IGN); }

process_end end_of_process(long long native_status) {
  const int status = static_cast<int>(native_status);
  if (WIFSIGNALED(status)) return {.signalled = true, .status = WTERMSIG(status)};
  return {.signalled = false, .status = WEXITSTATUS(status)};
}

endpoint unix_endpoint(const std::string& path) {
  endpoint made;
  auto& un = *reinterpret_cast<sockaddr_un*>(made.data());
  un.sun_family = AF_UNIX;
  if (path.size() >= sizeof un.sun_path)
    end_broken("the path of a unix socket is too long: " + path);
  std::memcpy(un.sun_path, path.c_str(), path.size() + 1);
  return made.with_size(static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + 1));
}

endpoint vsock_endpoint() {
  endpoint made;
  auto& vm = *reinterpret_cast<sockaddr_vm*>(made.data());
  vm.svm_family = AF_VSOCK;
  vm.svm_cid = VMADDR_CID_ANY;
  vm.svm_port = VMADDR_PORT_ANY;
  return made.with_size(sizeof vm);
}

bool refers_to_last_error(int status) { return status == EAI_SYSTEM; }

}  // namespace sockerr
