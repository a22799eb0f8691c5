#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
import struct
listener = socket.create_server(('127.0.0.1', 0))
s = socket.create_connection(listener.getsockname())
peer, where = listener.accept()
peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
peer.close()
s.recv(1)
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
import struct
listener = socket.create_server(('127.0.0.1', 0))
s = socket.create_connection(listener.getsockname())
peer, where = listener.accept()
peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 0, 0))
peer.close()
s.recv(1)
)");
}

outcome aftermath(lab& lab) {
  return lab.observe_python(R"(
import struct
listener = socket.create_server(('127.0.0.1', 0))
s = socket.create_connection(listener.getsockname())
peer, where = listener.accept()
peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
peer.close()
try:
    s.recv(1)
except OSError:
    pass
s = socket.create_connection(listener.getsockname())
listener.accept()
)");
}

}  // namespace

SOCKERR_SCENARIO(python, peer_reset,
    .title = "The peer closes by force while Python waits for data",
    .cause = "the peer reset the connection, so what was in flight is lost",
    .fix = "connect again; let the peer close in order",
    .kind = peer,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
