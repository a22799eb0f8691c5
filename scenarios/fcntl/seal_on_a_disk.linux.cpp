#include <sys/mman.h>

#include "harness/scenario.h"

namespace {

outcome seal(lab& lab, bool in_memory) {
  const endpoint unused = lab.unix_path();
  const char* path = reinterpret_cast<const sockaddr_un*>(unused.data())->sun_path;
  const socket_handle file(lab.must(
      [&] {
        return in_memory ? ::memfd_create("sealed", MFD_ALLOW_SEALING | MFD_CLOEXEC)
                         : ::open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
      },
      "make a file"));
  return lab.observe_once([&] { return ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE); });
}

outcome provoke(lab& lab) { return seal(lab, false); }

outcome remedy(lab& lab) { return seal(lab, true); }

}  // namespace

SOCKERR_SCENARIO(fcntl, seal_on_a_disk,
    .title = "Sealing an ordinary file",
    .cause = "only files in memory can be sealed (memfd_create)",
    .fix = "make the file with memfd_create and MFD_ALLOW_SEALING",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
