#include <dlfcn.h>

#include <cstdio>
#include <thread>

#include "harness/scenario.h"

namespace {

void fail(int) { ::close(-1); }

/// What a program may do between a failure and the reading of its code, by the variant's name.
void do_something_else(lab& lab, std::FILE* output) {
  address_list found;
  if (lab.variant("close")) ::close(-1);
  if (lab.variant("open")) socket_handle(::open("/missing", O_RDONLY)).close();
  if (lab.variant("isatty")) ::isatty(::fileno(output));
  if (lab.variant("print") || lab.variant("full_disk")) std::fprintf(output, "refused\n");
  if (lab.variant("getaddrinfo")) ::getaddrinfo("broken.test", "80", nullptr, found.out());
  if (lab.variant("signal_handler")) ::raise(SIGUSR1);
  if (lab.variant("thread")) std::thread([] { fail(0); }).join();
}

/// Is refused, does something else, and reads the code before or after that.
outcome fail_and_read(lab& lab, bool read_late) {
  if (lab.variant("getaddrinfo")) lab.own_name_server();
  if (lab.variant("signal_handler") && ::dlsym(RTLD_DEFAULT, "__tsan_init") != nullptr)
    lab.skip("the thread sanitizer puts errno back behind each handler of a signal");
  ::signal(SIGUSR1, fail);
  std::FILE* output = std::fopen(lab.variant("full_disk") ? "/dev/full" : "/dev/null", "w");
  lab.require(output != nullptr, "a device is missing");
  if (lab.variant("full_disk")) std::setvbuf(output, nullptr, _IONBF, 0);
  const socket_handle deaf = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(deaf, lab.loopback4());
  int code = 0;
  const outcome seen = lab.observe_once([&] {
    ::connect(s.get(), where.data(), where.size());
    if (!read_late) code = last_error();
    do_something_else(lab, output);
    if (read_late) code = last_error();
    return 0;
  });
  std::fclose(output);
  if (read_late) return lab.with_detail(seen, "kept", code == refused_code ? 1 : 0);
  lab.require(code == refused_code, "the connection was not refused");
  return seen;
}

outcome provoke(lab& lab) { return fail_and_read(lab, true); }
outcome remedy(lab& lab) { return fail_and_read(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, code_read_after_failure,
    .title = "Something else fails before the code of a failure is read",
    .cause = "errno belongs to the thread and not to the call: whatever fails in between writes there, be it in a library, in a print or in a handler of a signal",
    .fix = "read the code at once; a handler of a signal puts errno back before it returns",
    .kind = programmer,
    .variants = "close open isatty print full_disk getaddrinfo signal_handler thread",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
