#include "harness/platform.h"

#include <windows.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

#include "harness/native_codes.h"
#include "harness/step.h"

namespace sockerr {
namespace {

/// A function of ntdll, or nullptr: Wine has one more there, and the true version is asked there.
template <class Function>
Function* ntdll_function(const char* name) {
  return reinterpret_cast<Function*>(system_function(L"ntdll.dll", name));
}

std::string windows_version() {
  RTL_OSVERSIONINFOW version{};
  version.dwOSVersionInfoSize = sizeof version;
  if (auto* get = ntdll_function<LONG WINAPI(RTL_OSVERSIONINFOW*)>("RtlGetVersion")) get(&version);
  return std::to_string(version.dwMajorVersion) + "." + std::to_string(version.dwMinorVersion) +
         "." + std::to_string(version.dwBuildNumber);
}

}  // namespace

const char* const platform_name = "windows";
const code_domain last_error_domain = code_domain::winsock;
const code_domain resolver_domain = code_domain::winsock;
const code_domain host_lookup_domain = code_domain::winsock;
const bool workers_fork = false;
const char path_separator = ';';
const char* const program_suffix = ".exe";
const std::array<const char*, 2> python_names = {"python", "python3"};

void prepare_process() {
  // A crash ends the process at once, without a dialog that nobody answers.
  ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
  WSADATA data;
  ::WSAStartup(MAKEWORD(2, 2), &data);
}

// There is no such signal here.
pipe_signal_guard::pipe_signal_guard() = default;
pipe_signal_guard::~pipe_signal_guard() = default;
int take_pipe_signal() { return 0; }
void ignore_pipe_signal(bool) {}
std::string signal_name(int signal) { return "signal " + std::to_string(signal); }

void make_nonblocking(native_socket s, bool on) {
  u_long value = on ? 1 : 0;
  if (::ioctlsocket(s, FIONBIO, &value) != 0) end_failed("FIONBIO");
}

void make_exclusive(native_socket s) {
  const int on = 1;
  ::setsockopt(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&on), sizeof on);
}

void leave_only_port(native_socket, unsigned short) {
  end_skipped("a socket cannot have a range of ports of its own here");
}

void limit_connect_attempts(native_socket s) {
  constexpr int tcp_maxrt = 5;  // TCP_MAXRT, which not every compiler's headers have
  const DWORD seconds = 1;
  ::setsockopt(s, IPPROTO_TCP, tcp_maxrt, reinterpret_cast<const char*>(&seconds), sizeof seconds);
}

int set_timeout(native_socket s, int option, int milliseconds) {
  const DWORD limit = static_cast<DWORD>(milliseconds);
  return ::setsockopt(s, SOL_SOCKET, option, reinterpret_cast<const char*>(&limit), sizeof limit);
}

native_socket open_some_file() {
  const HANDLE file = ::CreateFileA(program_path().c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) end_broken("this program's file cannot be opened");
  return reinterpret_cast<native_socket>(file);
}

void close_file(native_socket file) { ::CloseHandle(reinterpret_cast<HANDLE>(file)); }

std::unique_ptr<network> make_network() {
  end_skipped("needs a network of its own, which a Windows program cannot make for itself");
}

std::unique_ptr<name_server> start_name_server() {
  end_skipped("needs a name server of its own, which a Windows program cannot choose for itself");
}

void own_host_name() {
  end_skipped("needs a host name of its own, which a Windows program cannot have");
}

no_descriptors_left::no_descriptors_left() {
  end_skipped("needs a limit on the sockets of a process, which Windows does not have");
}
no_descriptors_left::~no_descriptors_left() = default;

no_memory_left::no_memory_left() {
  end_skipped("needs a limit on the memory of a process that holds at once, which Windows lacks");
}
no_memory_left::~no_memory_left() = default;

void start_interrupting(void (*)(void*), void*) {
  end_skipped("needs signals that interrupt a call, which Windows does not have");
}

void stop_interrupting() {}

int start_copy(void (*)(void*), void*) {
  end_skipped("needs a copy of its process, which Windows cannot make");
}
bool copy_has_ended(int) { return true; }
int await_copy(int) { return 0; }
void end_copy(int) {}
void await_waiting_original() {}
bool has_sent_first_packet(native_socket) { return false; }

void stop_winsock() {
  while (::WSACleanup() == 0) {
  }
}

void empty_system_call() {
  static const HANDLE event = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
  DWORD flags = 0;
  ::GetHandleInformation(event, &flags);
}

target_info detect_target() {
  SYSTEM_INFO system{};
  ::GetNativeSystemInfo(&system);
  target_info target{
      .name = "windows",
      .inherits = "windows",
      .os = "Windows",
      .release = windows_version(),
      .arch = system.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_AMD64   ? "x86_64"
              : system.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_ARM64 ? "aarch64"
                                                                              : "x86",
      .libc = "Microsoft C runtime"};
  if (auto* wine_version = ntdll_function<const char*()>("wine_get_version")) {
    target.name = "wine";
    target.os = "Wine";
    target.release = wine_version();
  }
  return target;
}

std::string program_path() {
  std::vector<wchar_t> path(32768);
  const DWORD length = ::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
  return std::filesystem::path(path.data(), path.data() + length).string();
}

bool ended_while_starting(int system_error) { return system_error == ERROR_INTERNAL_ERROR; }
int process_id() { return static_cast<int>(::GetCurrentProcessId()); }

void ask_to_exit(int) {}

std::size_t read_standard_input(char* buffer, std::size_t size) {
  DWORD got = 0;
  const BOOL read =
      ::ReadFile(::GetStdHandle(STD_INPUT_HANDLE), buffer, static_cast<DWORD>(size), &got, nullptr);
  return read ? got : 0;
}

void write_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD put = 0;
    if (!::WriteFile(::GetStdHandle(STD_OUTPUT_HANDLE), bytes.data(),
                     static_cast<DWORD>(bytes.size()), &put, nullptr))
      return;  // the reader is gone; it will not miss the rest
    bytes.remove_prefix(put);
  }
}

bool is_terminal_output() {
  const HANDLE output = ::GetStdHandle(STD_OUTPUT_HANDLE);
  DWORD mode = 0;
  return ::GetConsoleMode(output, &mode) &&
         ::SetConsoleMode(output, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

int kernel_setting(std::string, int usual) { return usual; }

bool kernel_has_protocol(const std::string&) { return false; }

bool kernel_may_load(const std::string&) { return false; }

void end_with_parent() {}  // helpers are in the job of their worker, which ends them

void ignore_broken_pipes() {}

process_end end_of_process(long long native_status) {
  return {.signalled = false, .status = static_cast<int>(native_status)};
}

endpoint unix_endpoint(const std::string& path) {
  endpoint made;
  auto& un = *reinterpret_cast<sockaddr_un*>(made.data());
  un.sun_family = AF_UNIX;
  if (path.size() >= sizeof un.sun_path)
    end_broken("the path of a unix socket is too long: " + path);
  std::memcpy(un.sun_path, path.c_str(), path.size() + 1);
  return made.with_size(sizeof un);
}

endpoint vsock_endpoint() { return {}; }

bool refers_to_last_error(int) { return false; }

}  // namespace sockerr
