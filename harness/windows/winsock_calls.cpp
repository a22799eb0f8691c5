#include "harness/windows/winsock_calls.h"

#include <windows.h>

#include <string>
#include <utility>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/step.h"

namespace sockerr {
namespace {

constexpr DWORD patience_ms = 5000;

[[noreturn]] void end_broken(std::string reason) {
  throw step_ended{step_end::broken, std::move(reason)};
}
[[noreturn]] void end_skipped(std::string reason) {
  throw step_ended{step_end::skipped, std::move(reason)};
}
std::string last_error_text() { return describe_code(last_error_domain, last_error()); }

}  // namespace

void* extension_function(SOCKET s, GUID id) {
  void* found = nullptr;
  DWORD size = 0;
  if (::WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &found, sizeof found, &size,
                 nullptr, nullptr) != 0)
    end_skipped("the provider of the socket lacks the function: " + last_error_text());
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

message_window::message_window()
    : window_(::CreateWindowExW(0, L"STATIC", L"", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, nullptr,
                                nullptr)) {
  if (window_ == nullptr) end_skipped("needs a window for messages, and none can be made here");
}

message_window::~message_window() { ::DestroyWindow(window_); }

LPARAM message_window::await_message() {
  const UINT_PTR timer = ::SetTimer(window_, 1, patience_ms, nullptr);
  MSG message{};
  const BOOL came = ::GetMessageW(&message, window_, 0, 0);
  ::KillTimer(window_, timer);
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

service_lookup::service_lookup() {
  WSAQUERYSETW query = query_for_localhost();
  if (::WSALookupServiceBeginW(&query, LUP_RETURN_ADDR, &lookup_) != 0)
    end_skipped("needs WSALookupServiceBegin to find localhost: " + last_error_text());
}

void service_lookup::end() {
  if (lookup_ != nullptr) ::WSALookupServiceEnd(lookup_);
  lookup_ = nullptr;
}

}  // namespace sockerr
