/* The header that 'sockerr codes --header' prints, used as other projects would: compiled alone, as C11
 * and as C++17, with nothing else of this project. */
#include "sockerr_codes.h"

#include <stdio.h>

#ifdef _WIN32
#define HERE SOCKERR_DOMAIN_WINSOCK
#define IN_USE 10048
#define IN_USE_SYMBOL "WSAEADDRINUSE"
#define IN_USE_TWIN "EADDRINUSE"
#else
#include <errno.h>
#define HERE SOCKERR_DOMAIN_ERRNO
#define IN_USE EADDRINUSE
#define IN_USE_SYMBOL "EADDRINUSE"
#define IN_USE_TWIN "WSAEADDRINUSE"
#endif

static int failures = 0;

static void expect(int condition, const char* what) {
  if (condition) return;
  printf("not so: %s\n", what);
  ++failures;
}

int main(void) {
  const struct sockerr_code* in_use = sockerr_find_number(HERE, IN_USE);
  const struct sockerr_code* pipe_closed = sockerr_find_symbol("EPIPE");
  expect(in_use != NULL && strcmp(in_use->symbol, IN_USE_SYMBOL) == 0, "the symbol of a number");
  expect(in_use != NULL && in_use->twin_exact && strcmp(in_use->twin, IN_USE_TWIN) == 0, "its twin");
  expect(in_use != NULL && strlen(in_use->meaning) > 10, "its meaning");
  expect(pipe_closed != NULL && !pipe_closed->twin_exact, "a twin that is only about the same");
  expect(sockerr_find_number(HERE, 987654) == NULL, "no code has that number");
  expect(sockerr_find_symbol("ENOSUCHCODE") == NULL, "no code has that name");
  expect(SOCKERR_CODE_COUNT > 180, "all codes are there");
  return failures;
}
