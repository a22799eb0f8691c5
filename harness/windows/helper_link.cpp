#include "harness/helper_link.h"

#include <cstring>
#include <string>

#include "harness/process.h"
#include "harness/registry.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

/// A helper is the program, started once more.
class link_to_helper final : public helper_link {
 public:
  link_to_helper(const test_case& which, const step_options& options)
      : helper_(loop_, options.program, helper_arguments(options.scratch, which.id),
                {.output =
                     [this](std::string_view bytes) {
                       received_ += bytes;
                       loop_.stop();
                     },
                 .ended =
                     [this](process_end) {
                       ended_ = true;
                       loop_.stop();
                     }}) {}

  void send(const endpoint& message) override {
    helper_.write(std::string(bytes_of(message)));
    loop_.poll();  // a message waits for the one before it to be reported as written
  }

  endpoint receive() override {
    // No limit of its own: a helper that stays silent runs into the deadline of the step.
    while (received_.size() < sizeof(endpoint)) {
      if (ended_) end_broken("the helper process ended without an answer");
      loop_.run();
    }
    endpoint message;
    std::memcpy(static_cast<void*>(&message), received_.data(), sizeof message);
    received_.erase(0, sizeof(endpoint));
    return message;
  }

  void kill() override {
    helper_.terminate();
    while (!ended_) loop_.run();
  }

 private:
  event_loop loop_;
  std::string received_;
  bool ended_ = false;
  child_process helper_;
};

}  // namespace

std::unique_ptr<helper_link> start_helper_process(const test_case& which,
                                                  const step_options& options) {
  return std::make_unique<link_to_helper>(which, options);
}

}  // namespace sockerr
