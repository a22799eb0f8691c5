#include "harness/scenario.h"

namespace {

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab) {
  address_list found;
  if (lab.variant("literal")) ::gethostbyname("127.0.0.1");
  if (lab.variant("name")) ::gethostbyname("known.test");
  if (lab.variant("getaddrinfo"))
    static_cast<void>(::getaddrinfo("known.test", "80", nullptr, found.out()));
  if (lab.variant("failing_lookup")) ::gethostbyname("unknown.test");
}

/// Fails, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  lab.own_name_server();
  int code = 0;
  const outcome seen = lab.observe_once([&] {
    ::gethostbyname("");
    if (!read_late) code = h_errno;
    do_something_else(lab);
    if (read_late) code = h_errno;
    return 0;
  });
  if (read_late) return lab.with_detail(seen, "kept", code == NO_RECOVERY ? 1 : 0);
  lab.require(code == NO_RECOVERY, "the empty name was looked up");
  return seen;
}

outcome provoke(lab& lab) { return fail_and_read(lab, true); }

outcome remedy(lab& lab) { return fail_and_read(lab, false); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, code_read_late,
    .title = "Another lookup comes between a failed one and the reading of h_errno",
    .cause = "a lookup may write h_errno on its way to a success too",
    .fix = "read h_errno at once, or use getaddrinfo, which returns its code",
    .kind = programmer,
    .variants = "literal name getaddrinfo failing_lookup",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
