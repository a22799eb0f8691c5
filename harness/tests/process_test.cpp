// The event loop that supervises: what it must not do.

#include <gtest/gtest.h>

#include "harness/process.h"

namespace sockerr::testing {
namespace {

using std::chrono::milliseconds;

/// Two timers whose times are over when the loop looks: the first one's action comes first.
struct two_timers {
  event_loop loop;
  timer first{loop}, second{loop};

  template <class Action>
  void run(Action of_first, std::function<void()> of_second) {
    first.start(milliseconds(0), of_first);
    second.start(milliseconds(0), std::move(of_second));
    const auto now = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - now < milliseconds(2)) continue;
    loop.run();
  }
};

TEST(timer, that_was_cancelled_does_not_act_though_its_time_was_over) {
  two_timers both;
  bool acted = false;
  both.run([&] { both.second.cancel(); }, [&] { acted = true; });
  EXPECT_FALSE(acted);
}

TEST(timer, that_was_started_again_acts_once) {
  two_timers both;
  int acted = 0, acted_again = 0;
  both.run([&] { both.second.start(milliseconds(1), [&] { acted_again++; }); }, [&] { acted++; });
  EXPECT_EQ(acted, 0);
  EXPECT_EQ(acted_again, 1);
}

}  // namespace
}  // namespace sockerr::testing
