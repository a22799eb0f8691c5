#pragma once

// In this order: the later ones need the earlier ones.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <afunix.h>
#include <mstcpip.h>
#include <mswsock.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

// What scenarios of Winsock's own calls need beside the calls themselves.

namespace sockerr {

/// What a call returns that says only whether it succeeded, or points to what it found, in the way
/// of the other calls: 0 or -1.
inline int as_status(BOOL done) { return done ? 0 : SOCKET_ERROR; }
inline int as_status(const void* found) { return found != nullptr ? 0 : SOCKET_ERROR; }

/// For calls that may only begin an overlapped operation: 0 then too.
inline int begun_or_done(int returned) {
  return returned != 0 && ::WSAGetLastError() == WSA_IO_PENDING ? 0 : returned;
}

/// Asks the provider of a socket for a function that it has beside the standard ones; a step whose
/// provider lacks it is a skip.
void* extension_function(SOCKET s, GUID id);
template <class Function>
Function extension(SOCKET s, const GUID& id) {
  return reinterpret_cast<Function>(extension_function(s, id));
}

/// A function of a library of the system, which is loaded if it is not yet; nullptr for none.
void* system_function(const wchar_t* library, const char* name);

/// A function of Winsock itself that not every system has: named when the program starts, it would
/// keep the whole program from starting there. A system without it is a skip.
void* winsock_function_address(const char* name);
template <class Function>
Function winsock_function(const char* name) {
  return reinterpret_cast<Function>(winsock_function_address(name));
}

/// Owns an event object.
class event_handle {
 public:
  event_handle() : event_(::WSACreateEvent()) {}
  event_handle(const event_handle&) = delete;
  event_handle& operator=(const event_handle&) = delete;
  ~event_handle() { close(); }

  WSAEVENT get() const { return event_; }
  void close() {
    if (event_ != WSA_INVALID_EVENT) ::WSACloseEvent(event_);
    event_ = WSA_INVALID_EVENT;
  }

 private:
  WSAEVENT event_;
};

/// One overlapped operation, with an event of its own. It is over before its memory goes: declare
/// it after the socket and the buffers that it uses.
class overlapped_operation {
 public:
  explicit overlapped_operation(SOCKET s) : socket_(s) { data_.hEvent = event_.get(); }
  overlapped_operation(const overlapped_operation&) = delete;
  overlapped_operation& operator=(const overlapped_operation&) = delete;
  ~overlapped_operation();

  OVERLAPPED* get() { return &data_; }
  /// Asks the system to give the operation up.
  void cancel();
  /// Waits for its end; one that takes longer than 5 s makes the step `broken`.
  void await();
  /// What a call comes to in the end that may only have begun the operation: 0, or -1 with the last
  /// error set.
  int finish(int begun);

 private:
  SOCKET socket_;
  event_handle event_;
  OVERLAPPED data_{};
};

/// Owns a completion port.
class completion_port {
 public:
  completion_port();
  completion_port(const completion_port&) = delete;
  completion_port& operator=(const completion_port&) = delete;
  ~completion_port() { ::CloseHandle(port_); }

  HANDLE get() const { return port_; }
  /// Reports the end of each operation on the socket, from now on.
  void watch(SOCKET s) const;

 private:
  HANDLE port_;
};

/// A second handle for the socket in this process, as another process would get one.
SOCKET copy_of(SOCKET s);

/// One overlapped operation whose end is told to a completion routine, which runs in the thread
/// that began the operation.
class routine_operation {
 public:
  routine_operation() { data_.hEvent = &code_; }  // the system leaves this field to the routine
  routine_operation(const routine_operation&) = delete;
  routine_operation& operator=(const routine_operation&) = delete;

  OVERLAPPED* get() { return &data_; }
  static void CALLBACK routine(DWORD code, DWORD /*bytes*/, OVERLAPPED* data, DWORD /*flags*/) {
    *static_cast<DWORD*>(data->hEvent) = code;
  }
  /// What a call comes to in the end that was given both: 0, or -1 with the last error set. A
  /// routine that is not called within 5 s makes the step `broken`.
  int finish(int begun);

 private:
  DWORD code_ = 0;
  OVERLAPPED data_{};
};

/// A command of WSAIoctl with an input that does and room for its answer, by the command's name in
/// a variant: fionread, siocatmark, fionbio, keepalive, route, address_list, interface_list or
/// extension. Any TCP socket over IPv4 can be asked, for route any UDP one.
struct control_request {
  explicit control_request(std::string_view name);

  DWORD command = 0;
  DWORD input_size = 0;   ///< 0 for a command that takes nothing
  DWORD output_size = 0;  ///< 0 for one that answers nothing
  alignas(GUID) char input[sizeof(sockaddr_in)]{};
  alignas(SOCKET_ADDRESS_LIST) char output[4096]{};
};

/// Another thread, which makes `call` that many milliseconds after now. It has ended when this
/// ends.
class other_thread {
 public:
  template <class Call>
  explicit other_thread(Call& call, DWORD delay = 0)
      : other_thread([](void* what) { (*static_cast<Call*>(what))(); }, &call, delay) {}
  other_thread(const other_thread&) = delete;
  other_thread& operator=(const other_thread&) = delete;
  ~other_thread();

 private:
  other_thread(void (*call)(void*), void* what, DWORD delay);
  static DWORD WINAPI run(void* self);

  void (*call_)(void*);
  void* what_;
  DWORD delay_;
  HANDLE thread_;
};

/// Makes `call`, which is to wait, with the socket that `arrange` returns, while another thread
/// closes that one. Nothing tells whether the call waits already; but one that begins after the
/// close says WSAENOTSOCK, and is made again with a new socket, which lives twice as long.
template <class Arrange, class Call>
int closed_meanwhile(Arrange arrange, Call call) {
  int returned = SOCKET_ERROR, code = WSAENOTSOCK;
  for (DWORD delay = 1; delay < 1000 && code == WSAENOTSOCK; delay *= 2) {
    const SOCKET s = arrange();
    auto close = [&] { ::closesocket(s); };
    const other_thread closing(close, delay);
    returned = call(s);
    code = returned == SOCKET_ERROR ? ::WSAGetLastError() : 0;
  }
  ::WSASetLastError(code);
  return returned;
}

/// A window that only takes messages.
class message_window {
 public:
  message_window();
  message_window(const message_window&) = delete;
  message_window& operator=(const message_window&) = delete;
  ~message_window();

  HWND get() const { return window_; }
  /// Waits for a WM_USER and returns its lParam; one that takes longer than 5 s makes the step
  /// `broken`.
  LPARAM await_message();

 private:
  HWND window_;
};

/// That somebody is told when a socket has data: by an event (WSAEventSelect) or by messages
/// (WSAAsyncSelect).
class data_notice {
 public:
  data_notice(SOCKET s, bool by_event) : socket_(s), by_event_(by_event) {
    if (!by_event) window_.emplace();
  }

  int begin() {
    return by_event_ ? ::WSAEventSelect(socket_, event_.get(), FD_READ)
                     : ::WSAAsyncSelect(socket_, window_->get(), WM_USER, FD_READ);
  }
  int end() {
    return by_event_ ? ::WSAEventSelect(socket_, nullptr, 0)
                     : ::WSAAsyncSelect(socket_, window_->get(), 0, 0);
  }

 private:
  SOCKET socket_;
  bool by_event_;
  event_handle event_;
  std::optional<message_window> window_;
};

/// What to look up that every Windows finds by itself: the addresses of localhost.
WSAQUERYSETW query_for_localhost();

/// A lookup that has begun, by default of that; a step where it cannot begin is a skip.
class service_lookup {
 public:
  service_lookup();
  service_lookup(WSAQUERYSETW query, DWORD flags);
  service_lookup(const service_lookup&) = delete;
  service_lookup& operator=(const service_lookup&) = delete;
  ~service_lookup() { end(); }

  HANDLE get() const { return lookup_; }
  /// Gives the lookup up without ending it.
  HANDLE release() { return std::exchange(lookup_, nullptr); }
  void end();

 private:
  HANDLE lookup_ = nullptr;
};

/// A lookup of the networks of this host, in the namespace that knows them or in another.
service_lookup lookup_of_networks(DWORD name_space = NS_NLA);

/// That WSANSPIoctl is to tell of changes by an event, for which nobody waits.
WSACOMPLETION* notice_by_event();

/// A datagram socket over IPv4 that may join a session of many.
SOCKET multipoint_leaf();

/// Sets one port aside for as long as the socket lives; a step on a system that cannot is a skip.
INET_PORT_RESERVATION_INSTANCE reserve_port(SOCKET holder);

/// A step of anybody else is a skip.
void require_administrator();

}  // namespace sockerr
