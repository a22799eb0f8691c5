#include "harness/worker.h"

#include <gtest/gtest.h>

#include <cstring>

namespace sockerr {
namespace {

const std::string secret = "abcdefghijklmnopqrstuvwx";

step_report some_report() {
  step_report report;
  report.end = step_end::answered;
  report.seen.failed = true;
  report.seen.number = 98;
  put_text(report.seen.detail, "port 1");
  report.duration_ns = 123;
  return report;
}

TEST(worker_command, arrives_as_it_was_sent) {
  const worker_command sent{step::aftermath, 2500, "bind/double_bind@tcp4"};
  std::string line = encode(sent);
  ASSERT_EQ(line.back(), '\n');
  line.pop_back();
  const auto received = decode_command(line);
  ASSERT_TRUE(received);
  EXPECT_EQ(received->which, step::aftermath);
  EXPECT_EQ(received->deadline_ms, 2500);
  EXPECT_EQ(received->case_id, sent.case_id);
}

TEST(worker_command, is_refused_when_malformed) {
  for (const char* line :
       {"", "provoke", "provoke 10", "conjure 10 bind/x", "provoke ten bind/x", "provoke -1 bind/x",
        "provoke 10 bind/x y", "provoke 99999999999 bind/x"})
    EXPECT_FALSE(decode_command(line)) << line;
}

TEST(worker_answer, arrives_behind_what_the_step_printed) {
  const std::string stream = "some\noutput" + encode(some_report(), secret);
  const auto answer = decode_answer(stream, secret);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->printed, "some\noutput");
  EXPECT_EQ(answer->report.seen.number, 98);
  EXPECT_STREQ(answer->report.seen.detail, "port 1");
}

TEST(worker_answer, is_not_found_while_incomplete_or_with_another_secret) {
  const std::string stream = "x" + encode(some_report(), secret);
  for (std::size_t length = 0; length < stream.size(); ++length)
    EXPECT_FALSE(decode_answer(std::string_view(stream).substr(0, length), secret));
  EXPECT_FALSE(decode_answer(stream, "xxxxxxxxxxxxxxxxxxxxxxxx"));
}

TEST(worker_answer, is_refused_when_a_field_holds_what_no_worker_writes) {
  step_report endless_text = some_report();
  std::memset(endless_text.reason, 'x', sizeof endless_text.reason);
  EXPECT_FALSE(decode_answer(encode(endless_text, secret), secret));

  step_report endless_detail = some_report();
  std::memset(endless_detail.seen.detail, 'x', sizeof endless_detail.seen.detail);
  EXPECT_FALSE(decode_answer(encode(endless_detail, secret), secret));

  for (const long long time : {-1LL, 1LL << 62}) {
    step_report timeless = some_report();
    timeless.duration_ns = time;
    EXPECT_FALSE(decode_answer(encode(timeless, secret), secret)) << time;
  }

  const std::string good = encode(some_report(), secret);
  for (const std::size_t offset :
       {offsetof(step_report, end), offsetof(step_report, signalled),
        offsetof(step_report, left_traces), offsetof(step_report, seen) + offsetof(outcome, domain),
        offsetof(step_report, seen) + offsetof(outcome, failed),
        offsetof(step_report, seen) + offsetof(outcome, unset)}) {
    std::string bad = good;
    bad[secret.size() + offset] = 77;
    EXPECT_FALSE(decode_answer(bad, secret)) << offset;
  }
}

TEST(put_text, cuts_what_does_not_fit) {
  char field[4];
  put_text(field, "abcdef");
  EXPECT_STREQ(field, "abc");
}

}  // namespace
}  // namespace sockerr
