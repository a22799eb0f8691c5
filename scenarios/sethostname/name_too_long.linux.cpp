#include "harness/scenario.h"

namespace {

outcome rename(lab& lab, size_t length) {
  lab.own_host_name();
  char name[65];
  for (char& c : name) c = 'x';
  return lab.observe([&] { return ::sethostname(name, length); });
}

outcome provoke(lab& lab) {
  return rename(lab, lab.variant("length_65") ? 65 : static_cast<size_t>(-1));
}

outcome remedy(lab& lab) { return rename(lab, 64); }

}  // namespace

SOCKERR_SCENARIO(sethostname, name_too_long,
    .title = "A name of the host that is too long",
    .cause = "Linux has names of up to 64 bytes for hosts",
    .fix = "choose a shorter name",
    .kind = programmer,
    .variants = "length_65 length_negative",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
