#include "harness/windows/winsock_calls.h"

#include <windows.h>

#include <cstring>
#include <string>
#include <utility>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/step.h"
#include "harness/windows/privileges.h"

namespace sockerr {
namespace {

constexpr DWORD patience_ms = 5000;

std::string last_error_text() { return describe_code(last_error_domain, last_error()); }

/// What is needed of user32. It is loaded when a window is made: loading it with the program takes
/// longer than most steps do.
struct user32_calls {
  decltype(&::CreateWindowExW) create;
  decltype(&::DestroyWindow) destroy;
  decltype(&::GetMessageW) get_message;
  decltype(&::SetTimer) set_timer;
  decltype(&::KillTimer) kill_timer;
};

template <class Function>
void find_in_user32(Function& call, const char* name) {
  call = reinterpret_cast<Function>(system_function(L"user32.dll", name));
  if (call == nullptr) end_skipped(std::string("needs windows: user32 has no ") + name);
}

const user32_calls& window_calls() {
  static const user32_calls calls = [] {
    user32_calls found{};
    find_in_user32(found.create, "CreateWindowExW");
    find_in_user32(found.destroy, "DestroyWindow");
    find_in_user32(found.get_message, "GetMessageW");
    find_in_user32(found.set_timer, "SetTimer");
    find_in_user32(found.kill_timer, "KillTimer");
    return found;
  }();
  return calls;
}

template <class Input>
void give(control_request& request, const Input& input) {
  static_assert(sizeof input <= sizeof request.input);
  std::memcpy(request.input, &input, sizeof input);
  request.input_size = sizeof input;
}

}  // namespace

void* extension_function(SOCKET s, GUID id) {
  void* found = nullptr;
  DWORD size = 0;
  if (::WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &found, sizeof found, &size,
                 nullptr, nullptr) != 0)
    end_skipped("the provider of the socket lacks the function: " + last_error_text());
  return found;
}

void* system_function(const wchar_t* library, const char* name) {
  const HMODULE loaded = ::LoadLibraryW(library);
  return loaded == nullptr ? nullptr : reinterpret_cast<void*>(::GetProcAddress(loaded, name));
}

void* winsock_function_address(const char* name) {
  void* const found = system_function(L"ws2_32.dll", name);
  if (found == nullptr) end_skipped(std::string("the Winsock of this system has no ") + name);
  return found;
}

overlapped_operation::~overlapped_operation() {
  if (HasOverlappedIoCompleted(&data_)) return;
  // An operation that failed at once may still look as if it went on; then there is none to cancel.
  const bool cancelled = ::CancelIoEx(reinterpret_cast<HANDLE>(socket_), &data_) != 0;
  if (cancelled || ::GetLastError() != ERROR_NOT_FOUND)
    ::WaitForSingleObject(event_.get(), patience_ms);
}

void overlapped_operation::cancel() {
  if (!::CancelIoEx(reinterpret_cast<HANDLE>(socket_), &data_))
    end_broken("CancelIoEx: " + last_error_text());
}

void overlapped_operation::await() {
  if (::WaitForSingleObject(event_.get(), patience_ms) != WAIT_OBJECT_0)
    end_broken("an overlapped operation did not end within 5 s");
}

int overlapped_operation::finish(int begun) {
  if (begun == 0 || last_error() != WSA_IO_PENDING) return begun;
  await();
  DWORD bytes = 0, flags = 0;
  return as_status(::WSAGetOverlappedResult(socket_, &data_, &bytes, FALSE, &flags));
}

completion_port::completion_port()
    : port_(::CreateIoCompletionPort(INVALID_HANDLE_VALUE, nullptr, 0, 1)) {
  if (port_ == nullptr) end_broken("CreateIoCompletionPort: " + last_error_text());
}

void completion_port::watch(SOCKET s) const {
  if (::CreateIoCompletionPort(reinterpret_cast<HANDLE>(s), port_, 0, 0) == nullptr)
    end_broken("association with a completion port: " + last_error_text());
}

SOCKET copy_of(SOCKET s) {
  WSAPROTOCOL_INFOW info{};
  if (::WSADuplicateSocketW(s, ::GetCurrentProcessId(), &info) != 0)
    end_broken("WSADuplicateSocket: " + last_error_text());
  const SOCKET copy = ::WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO,
                                   &info, 0, WSA_FLAG_OVERLAPPED);
  if (copy == INVALID_SOCKET) end_broken("WSASocket: " + last_error_text());
  return copy;
}

int routine_operation::finish(int begun) {
  if (begun != 0 && last_error() != WSA_IO_PENDING) return begun;
  if (::SleepEx(patience_ms, TRUE) != WAIT_IO_COMPLETION)
    end_broken("no completion routine was called within 5 s");
  ::WSASetLastError(static_cast<int>(code_));
  return code_ == 0 ? 0 : SOCKET_ERROR;
}

control_request::control_request(std::string_view name) {
  if (name == "fionread") {
    command = FIONREAD;
    output_size = sizeof(u_long);
  } else if (name == "siocatmark") {
    command = SIOCATMARK;
    output_size = sizeof(u_long);
  } else if (name == "fionbio") {
    command = FIONBIO;
    give(*this, u_long{1});
  } else if (name == "keepalive") {
    command = SIO_KEEPALIVE_VALS;
    give(*this, tcp_keepalive{1, 60000, 60000});
  } else if (name == "route") {
    command = SIO_ROUTING_INTERFACE_QUERY;
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    give(*this, to);
    output_size = sizeof to;
  } else if (name == "address_list") {
    command = SIO_ADDRESS_LIST_QUERY;
    output_size = sizeof output;
  } else if (name == "interface_list") {
    command = SIO_GET_INTERFACE_LIST;
    output_size = sizeof output;
  } else if (name == "extension") {
    command = SIO_GET_EXTENSION_FUNCTION_POINTER;
    give(*this, GUID WSAID_ACCEPTEX);
    output_size = sizeof(void*);
  } else {
    end_broken("no command of WSAIoctl is known as " + std::string(name));
  }
}

other_thread::other_thread(void (*call)(void*), void* what, DWORD delay)
    : call_(call),
      what_(what),
      delay_(delay),
      thread_(::CreateThread(nullptr, 0, run, this, 0, nullptr)) {
  if (thread_ == nullptr) end_broken("CreateThread: " + last_error_text());
}

DWORD WINAPI other_thread::run(void* self) {
  const auto& thread = *static_cast<const other_thread*>(self);
  ::Sleep(thread.delay_);
  thread.call_(thread.what_);
  return 0;
}

other_thread::~other_thread() {
  ::WaitForSingleObject(thread_, INFINITE);
  ::CloseHandle(thread_);
}

message_window::message_window()
    : window_(window_calls().create(0, L"STATIC", L"", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr,
                                    nullptr, nullptr)) {
  if (window_ == nullptr) end_skipped("needs a window for messages, and none can be made here");
}

message_window::~message_window() { window_calls().destroy(window_); }

LPARAM message_window::await_message() {
  const UINT_PTR timer = window_calls().set_timer(window_, 1, patience_ms, nullptr);
  MSG message{};
  const BOOL came = window_calls().get_message(&message, window_, 0, 0);
  window_calls().kill_timer(window_, timer);
  if (came <= 0 || message.message != WM_USER) end_broken("no message came within 5 s");
  return message.lParam;
}

WSAQUERYSETW query_for_localhost() {
  static wchar_t name[] = L"localhost";
  static GUID host_by_name = {0x0002A800, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
  WSAQUERYSETW query{};
  query.dwSize = sizeof query;
  query.lpszServiceInstanceName = name;
  query.lpServiceClassId = &host_by_name;
  query.dwNameSpace = NS_DNS;
  return query;
}

service_lookup::service_lookup() : service_lookup(query_for_localhost(), LUP_RETURN_ADDR) {}

service_lookup::service_lookup(WSAQUERYSETW query, DWORD flags) {
  if (::WSALookupServiceBeginW(&query, flags, &lookup_) != 0)
    end_skipped(std::string("needs WSALookupServiceBegin to find ") +
                (query.dwNameSpace == NS_DNS ? "localhost" : "the networks of this host") + ": " +
                last_error_text());
}

void service_lookup::end() {
  if (lookup_ != nullptr) ::WSALookupServiceEnd(lookup_);
  lookup_ = nullptr;
}

service_lookup lookup_of_networks(DWORD name_space) {
  static GUID networks = NLA_SERVICE_CLASS_GUID;
  WSAQUERYSETW query{};
  query.dwSize = sizeof query;
  query.lpServiceClassId = &networks;
  query.dwNameSpace = name_space;
  return {query, LUP_RETURN_ALL | LUP_DEEP};
}

WSACOMPLETION* notice_by_event() {
  // They stay: the provider may use them for as long as the process lives.
  static const event_handle event;
  static OVERLAPPED told{};
  static WSACOMPLETION notice{};
  told.hEvent = event.get();
  notice.Type = NSP_NOTIFY_EVENT;
  notice.Parameters.Event.lpOverlapped = &told;
  return &notice;
}

SOCKET multipoint_leaf() {
  const SOCKET made =
      ::WSASocketW(AF_INET, SOCK_DGRAM, IPPROTO_UDP, nullptr, 0,
                   WSA_FLAG_OVERLAPPED | WSA_FLAG_MULTIPOINT_C_LEAF | WSA_FLAG_MULTIPOINT_D_LEAF);
  if (made == INVALID_SOCKET) end_broken("WSASocket: " + last_error_text());
  return made;
}

INET_PORT_RESERVATION_INSTANCE reserve_port(SOCKET holder) {
  INET_PORT_RANGE any_one{};
  any_one.NumberOfPorts = 1;
  INET_PORT_RESERVATION_INSTANCE reserved{};
  DWORD size = 0;
  if (::WSAIoctl(holder, SIO_ACQUIRE_PORT_RESERVATION, &any_one, sizeof any_one, &reserved,
                 sizeof reserved, &size, nullptr, nullptr) != 0)
    end_skipped("this system sets no ports aside: SIO_ACQUIRE_PORT_RESERVATION: " +
                last_error_text());
  return reserved;
}

void require_administrator() {
  if (!is_administrator()) end_skipped("needs the rights of an administrator; run as one");
}

}  // namespace sockerr
