#include "harness/platform.h"

#include <gnu/libc-version.h>
#include <sched.h>
#include <signal.h>
#include <sys/klog.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/native_codes.h"
#include "harness/posix/kernel_settings.h"
#include "harness/posix/namespaces.h"
#include "harness/step.h"

namespace sockerr {
namespace {

sigset_t only(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  return set;
}

[[noreturn]] void end_skipped(std::string reason) {
  throw step_ended{step_end::skipped, std::move(reason)};
}

struct saved_signal_state {
  sigset_t mask;
  struct sigaction action;
};
saved_signal_state before_guard;  // a process runs one step at a time

void (*on_signal)(void*);
void* on_signal_argument;
struct sigaction before_interruptions;

void handle_signal(int) {
  const int kept = errno;
  if (on_signal != nullptr) on_signal(on_signal_argument);
  errno = kept;
}

/// gVisor presents itself as Linux; only its kernel log tells.
bool is_gvisor() {
  constexpr int read_all = 3;
  std::vector<char> log(1 << 16);
  const int size = ::klogctl(read_all, log.data(), static_cast<int>(log.size()));
  return size > 0 &&
         std::string_view(log.data(), static_cast<std::size_t>(size)).find("Starting gVisor") !=
             std::string_view::npos;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memory_can_run_out = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool memory_can_run_out = false;
#else
constexpr bool memory_can_run_out = true;
#endif
#else
constexpr bool memory_can_run_out = true;
#endif

/// Has the stack grow now by what a call may need later.
void touch_stack(int blocks) {
  volatile char block[16384];
  block[0] = 0;
  if (blocks > 0) touch_stack(blocks - 1);
  block[1] = block[0];
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

// The signal is blocked rather than ignored: only then can a step see that it was raised. Its
// action is the default one meanwhile, because a kernel may drop an ignored signal even while it is
// blocked.
pipe_signal_guard::pipe_signal_guard() {
  const sigset_t pipe = only(SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &pipe, &before_guard.mask);
  struct sigaction standard {};
  standard.sa_handler = SIG_DFL;
  ::sigaction(SIGPIPE, &standard, &before_guard.action);
}

pipe_signal_guard::~pipe_signal_guard() {
  take_pipe_signal();
  ::sigaction(SIGPIPE, &before_guard.action, nullptr);
  ::pthread_sigmask(SIG_SETMASK, &before_guard.mask, nullptr);
}

int take_pipe_signal() {
  sigset_t pending;
  ::sigpending(&pending);
  if (!sigismember(&pending, SIGPIPE)) return 0;
  const sigset_t pipe = only(SIGPIPE);
  const timespec now{};
  ::sigtimedwait(&pipe, nullptr, &now);
  return SIGPIPE;
}

void ignore_pipe_signal(bool ignore) {
  ::signal(SIGPIPE, ignore ? SIG_IGN : SIG_DFL);
  const sigset_t pipe = only(SIGPIPE);
  ::pthread_sigmask(ignore ? SIG_UNBLOCK : SIG_BLOCK, &pipe, nullptr);
}

std::string signal_name(int signal) {
  const char* name = ::sigabbrev_np(signal);
  return name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

void make_nonblocking(native_socket s, bool on) {
  const int flags = ::fcntl(s, F_GETFL);
  if (flags < 0 || ::fcntl(s, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK) < 0)
    throw step_ended{step_end::broken, "O_NONBLOCK: " + describe_code(last_error_domain, errno)};
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
    throw step_ended{step_end::skipped,
                     "a socket cannot have a range of ports of its own here; that takes Linux 6.3"};
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
  const int file = ::open(program_path().c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw step_ended{step_end::broken, "open a file: " + describe_code(last_error_domain, errno)};
  return file;
}

void close_file(native_socket file) { ::close(file); }

void own_host_name() { own_namespace(CLONE_NEWUTS, "host name"); }

no_descriptors_left::no_descriptors_left() {
  const int next = ::dup(0);
  if (next < 0)
    throw step_ended{step_end::broken, "dup: " + describe_code(last_error_domain, errno)};
  ::close(next);
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  usual_limit_ = limit.rlim_cur;
  limit.rlim_cur = static_cast<rlim_t>(next);
  if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
    throw step_ended{step_end::broken, "RLIMIT_NOFILE: " + describe_code(last_error_domain, errno)};
}

no_descriptors_left::~no_descriptors_left() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = static_cast<rlim_t>(usual_limit_);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

no_memory_left::no_memory_left() {
  if (!memory_can_run_out) end_skipped("a sanitizer ends a program that runs out of memory");
  touch_stack(16);
  rlimit limit{};
  ::getrlimit(RLIMIT_AS, &limit);
  usual_limit_ = limit.rlim_cur;
  // What the process has already stays, so that no page is the first that is too many.
  limit.rlim_cur = 0;
  if (::setrlimit(RLIMIT_AS, &limit) != 0)
    throw step_ended{step_end::broken, "RLIMIT_AS: " + describe_code(last_error_domain, errno)};
  // malloc keeps what was freed in lists by size; all of them must be emptied, the small ones too.
  constexpr std::size_t largest = 1 << 20, largest_in_steps = 2048, smallest = sizeof(void*);
  for (std::size_t size = largest; size >= smallest;
       size = size > largest_in_steps ? size / 2 : size - smallest)
    while (void* block = std::malloc(size)) {
      *static_cast<void**>(block) = taken_;
      taken_ = block;
    }
}

no_memory_left::~no_memory_left() {
  rlimit limit{};
  ::getrlimit(RLIMIT_AS, &limit);
  limit.rlim_cur = static_cast<rlim_t>(usual_limit_);
  ::setrlimit(RLIMIT_AS, &limit);
  while (taken_ != nullptr) std::free(std::exchange(taken_, *static_cast<void**>(taken_)));
}

void start_interrupting(void (*then)(void*), void* what) {
  on_signal = then;
  on_signal_argument = what;
  struct sigaction without_restart {};
  without_restart.sa_handler = handle_signal;
  ::sigaction(SIGALRM, &without_restart, &before_interruptions);
  // Again and again, because the first signal may come before the call that it is to interrupt. Not
  // at once, because a call that does not wait for its peer must get through.
  constexpr timeval first{.tv_sec = 0, .tv_usec = 10000}, period{.tv_sec = 0, .tv_usec = 2000};
  const itimerval every{.it_interval = period, .it_value = first};
  ::setitimer(ITIMER_REAL, &every, nullptr);
}

void stop_interrupting() {
  const itimerval never{};
  ::setitimer(ITIMER_REAL, &never, nullptr);
  ::sigaction(SIGALRM, &before_interruptions, nullptr);
}

int start_copy(void (*call)(void*), void* what) {
  const pid_t id = ::fork();
  if (id < 0)
    throw step_ended{step_end::broken, "fork: " + describe_code(last_error_domain, errno)};
  if (id != 0) return id;
  call(what);
  ::_exit(0);
}

bool copy_has_ended(int id) { return ::waitpid(id, nullptr, WNOHANG) == id; }

int await_copy(int id) {
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

void end_copy(int id) {
  ::kill(id, SIGKILL);
  await_copy(id);
}

void await_waiting_original() {
  const pid_t original = ::getppid();
  const std::string path = "/proc/" + std::to_string(original) + "/stat";
  // The state follows the name of the program, which stands in parentheses: S in a call that waits.
  for (char state = 0; state != 'S' && ::getppid() == original; ::sched_yield()) {
    std::ifstream file(path);
    std::string text;
    std::getline(file, text);
    const std::size_t name_end = text.rfind(") ");
    if (name_end == std::string::npos) ::_exit(1);
    state = text[name_end + 2];
  }
}

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
  if (::geteuid() != 0) return;
  if (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0)
    end_skipped("cannot become an ordinary user here: setresuid: " +
                describe_code(last_error_domain, errno));
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
    throw step_ended{step_end::broken, "the path of a unix socket is too long: " + path};
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
