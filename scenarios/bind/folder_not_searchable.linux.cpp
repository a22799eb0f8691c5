#include "harness/scenario.h"

namespace {

/// Becomes an ordinary user, who has these rights to the folder.
void enter(lab& lab, const char* folder, mode_t mode) {
  lab.must([&] { return ::chmod(folder, mode); }, "chmod");
  lab.drop_privileges();
}

outcome bind_in_folder(lab& lab, mode_t mode) {
  const endpoint folder = lab.unix_path(), where = folder.inside();
  lab.must([&] { return ::mkdir(folder.path(), 0777); }, "mkdir");
  const socket_handle s = lab.socket();
  enter(lab, folder.path(), mode);
  return lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_in_folder(lab, 0666); }

outcome remedy(lab& lab) { return bind_in_folder(lab, 0777); }

}  // namespace

SOCKERR_SCENARIO(bind, folder_not_searchable,
    .title = "The user may not search the folder in which the socket is to lie",
    .cause = "to make a file takes the right to search (x) every folder on its path, and to write the last one",
    .fix = "give the user that right: look with `namei -l PATH` which folder lacks it",
    .kind = environment,
    .variants = "unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
