#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/vfs.h>

#include "harness/scenario.h"

namespace {

outcome seal(lab& lab, bool in_memory) {
  const endpoint unused = lab.unix_path();
  const char* path = unused.path();
  const socket_handle file(lab.must(
      [&] {
        return in_memory ? ::memfd_create("sealed", MFD_ALLOW_SEALING | MFD_CLOEXEC)
                         : ::open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
      },
      "make a file"));
  struct statfs where {};
  if (!in_memory && ::fstatfs(file.get(), &where) == 0 && where.f_type == TMPFS_MAGIC)
    lab.skip("the folder for temporary files is in memory (tmpfs); set TMPDIR to one on a disk");
  return lab.observe_once([&] { return ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE); });
}

outcome provoke(lab& lab) { return seal(lab, false); }

outcome remedy(lab& lab) { return seal(lab, true); }

}  // namespace

SOCKERR_SCENARIO(fcntl, seal_on_a_disk,
    .title = "Sealing an ordinary file",
    .cause = "only files in memory have seals, those of memfd_create and of a tmpfs; one on a disk has none",
    .fix = "make the file with memfd_create and MFD_ALLOW_SEALING",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
