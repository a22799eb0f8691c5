// Limits that a step sets to its own process.

#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "harness/platform.h"
#include "harness/step.h"

namespace sockerr {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memory_can_run_out = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool memory_can_run_out = false;
#else
constexpr bool memory_can_run_out = true;
#endif
#else
constexpr bool memory_can_run_out = true;
#endif

/// Has the stack grow now by what a call may need later.
void touch_stack(int blocks) {
  volatile char block[16384];
  block[0] = 0;
  if (blocks > 0) touch_stack(blocks - 1);
  block[1] = block[0];
}

}  // namespace

no_descriptors_left::no_descriptors_left() {
  const int next = ::dup(0);
  if (next < 0) end_failed("dup");
  ::close(next);
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  usual_limit_ = limit.rlim_cur;
  limit.rlim_cur = static_cast<rlim_t>(next);
  if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) end_failed("RLIMIT_NOFILE");
}

no_descriptors_left::~no_descriptors_left() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = static_cast<rlim_t>(usual_limit_);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

no_memory_left::no_memory_left() {
  if (!memory_can_run_out) end_skipped("a sanitizer ends a program that runs out of memory");
  touch_stack(16);
  rlimit limit{};
  ::getrlimit(RLIMIT_AS, &limit);
  usual_limit_ = limit.rlim_cur;
  // What the process has already stays, so that no page is the first that is too many.
  limit.rlim_cur = 0;
  if (::setrlimit(RLIMIT_AS, &limit) != 0) end_failed("RLIMIT_AS");
  // malloc keeps what was freed in lists by size; all of them must be emptied, the small ones too.
  constexpr std::size_t largest = 1 << 20, largest_in_steps = 2048, smallest = sizeof(void*);
  for (std::size_t size = largest; size >= smallest;
       size = size > largest_in_steps ? size / 2 : size - smallest)
    while (void* block = std::malloc(size)) {
      *static_cast<void**>(block) = taken_;
      taken_ = block;
    }
}

no_memory_left::~no_memory_left() {
  rlimit limit{};
  ::getrlimit(RLIMIT_AS, &limit);
  limit.rlim_cur = static_cast<rlim_t>(usual_limit_);
  ::setrlimit(RLIMIT_AS, &limit);
  while (taken_ != nullptr) std::free(std::exchange(taken_, *static_cast<void**>(taken_)));
}

}  // namespace sockerr
