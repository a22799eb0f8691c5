#include "harness/tests/liars/honest.h"

namespace {

struct clobber {
  ~clobber() {
    delete[] new char[1 << 20];
    set_last_error(0);
  }
};

outcome provoke(lab& lab) {
  const clobber later;
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, clobbers_code,
    .title = "Changes the last error and allocates as soon as the call is over",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
