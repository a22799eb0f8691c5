#include "harness/scenario.h"

namespace {

/// Becomes an ordinary user, who has these rights to the folder.
void enter(lab& lab, const char* folder, mode_t mode) {
  lab.must([&] { return ::chmod(folder, mode); }, "chmod");
  lab.drop_privileges();
}

outcome connect_in_folder(lab& lab, mode_t mode) {
  const endpoint folder = lab.unix_path(), where = folder.inside();
  lab.must([&] { return ::mkdir(folder.path(), 0777); }, "mkdir");
  const socket_handle server = lab.socket(), s = lab.socket();
  lab.bind(server, where);
  if (lab.variant("unix_stream")) lab.listen(server);
  lab.must([&] { return ::chmod(where.path(), 0666); }, "chmod");
  enter(lab, folder.path(), mode);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_in_folder(lab, 0666); }

outcome remedy(lab& lab) { return connect_in_folder(lab, 0777); }

}  // namespace

SOCKERR_SCENARIO(connect, folder_not_searchable,
    .title = "The user may not search the folder in which the server's socket lies",
    .cause = "to reach a file takes the right to search (x) every folder on its path; the mode of the file itself does not matter then",
    .fix = "give the user that right: look with `namei -l PATH` which folder lacks it",
    .kind = environment,
    .variants = "unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
