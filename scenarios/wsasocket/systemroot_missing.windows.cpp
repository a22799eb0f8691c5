#include "harness/scenario.h"

namespace {

/// The other process: makes its first socket, and tells the code as a port, 0 for none.
void make_socket(lab& lab) {
  const socket_handle s(::WSASocketW(AF_INET, SOCK_STREAM, 0, nullptr, 0, 0));
  const int code = s.get() == no_socket ? last_error() : 0;
  lab.parent().send(lab.loopback4().with_port(static_cast<unsigned short>(code)));
}

outcome start(lab& lab, bool with_variable) {
  if (!with_variable)
    lab.must([] { return as_status(::SetEnvironmentVariableW(L"SystemRoot", nullptr)); }, "unset");
  helper_process other = lab.start_helper();
  return lab.observe_once([&] {
    set_last_error(other.receive().port());
    return last_error() == 0 ? 0 : SOCKET_ERROR;
  });
}

outcome provoke(lab& lab) { return start(lab, false); }

outcome remedy(lab& lab) { return start(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, systemroot_missing,
    .title = "WSASocket in a process without the environment variable SystemRoot",
    .cause = "the registry names the library behind the sockets by %SystemRoot%, so that it is not found; WSAStartup has succeeded all the same",
    .fix = "give a process that is started with an environment of its own SystemRoot too",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .helper = make_socket)
