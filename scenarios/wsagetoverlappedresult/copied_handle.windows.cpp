#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  OVERLAPPED finished{};
  DWORD bytes = 0, flags = 0;
  return lab.observe(
      [&] { return as_status(::WSAGetOverlappedResult(s, &finished, &bytes, FALSE, &flags)); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const HANDLE own = ::GetCurrentProcess();
  HANDLE copy = nullptr;
  lab.must([&] {
    return as_status(::DuplicateHandle(own, reinterpret_cast<HANDLE>(s.get()), own, &copy, 0, FALSE,
                                       DUPLICATE_SAME_ACCESS));
  }, "DuplicateHandle");
  const outcome seen = ask(lab, reinterpret_cast<native_socket>(copy));
  ::CloseHandle(copy);
  return seen;
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), copy(copy_of(s.get()));
  return ask(lab, copy.get());
}

}  // namespace

SOCKERR_SCENARIO(wsagetoverlappedresult, copied_handle,
    .title = "Asking by a handle that DuplicateHandle made of a socket",
    .cause = "the handle leads to the socket, but Winsock has not been told of it",
    .fix = "copy sockets with WSADuplicateSocket and WSASocket",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
