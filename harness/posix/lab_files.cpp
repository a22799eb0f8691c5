// What the lab makes of descriptors that are no sockets.

#include <fcntl.h>
#include <unistd.h>

#include "harness/lab.h"

namespace sockerr {

socket_handle lab::new_file(int flags) {
  const endpoint unused = unix_path();
  return socket_handle(must(
      [&] { return ::open(unused.path(), O_CREAT | O_CLOEXEC | flags, 0600); }, "make a file"));
}

endpoint lab::abstract_name() {
  const endpoint path = unix_path();
  endpoint made = path.with_size(path.size() - 1);
  reinterpret_cast<sockaddr_un*>(made.data())->sun_path[0] = 0;
  return made;
}

connection lab::pipe(std::string_view content) {
  int ends[2];
  must([&] { return ::pipe2(ends, O_CLOEXEC); }, "pipe2");
  connection pipe{socket_handle(ends[0]), socket_handle(ends[1])};
  must([&] { return ::write(ends[1], content.data(), content.size()); }, "fill a pipe");
  return pipe;
}

}  // namespace sockerr
