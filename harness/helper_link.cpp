#include "harness/helper_link.h"

#include <cstring>

#include "harness/platform.h"
#include "harness/process.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

std::string to_bytes(const endpoint& message) {
  return {reinterpret_cast<const char*>(&message), sizeof message};
}

endpoint from_bytes(const std::string& bytes) {
  endpoint message;
  std::memcpy(static_cast<void*>(&message), bytes.data(), sizeof message);
  return message;
}

[[noreturn]] void end_broken(const char* reason) { throw step_ended{step_end::broken, reason}; }

class link_to_helper final : public helper_link {
 public:
  link_to_helper(const step_options& options, const std::string& case_id)
      : helper_(loop_, options.program, helper_arguments(options.scratch, case_id),
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
    helper_.write(to_bytes(message));
    loop_.poll();  // a message waits for the one before it to be reported as written
  }

  endpoint receive() override {
    // No limit of its own: a helper that stays silent runs into the deadline of the step.
    while (received_.size() < sizeof(endpoint)) {
      if (ended_) end_broken("the helper process ended without an answer");
      loop_.run();
    }
    const endpoint message = from_bytes(received_);
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

class parent_link final : public helper_link {
 public:
  void send(const endpoint& message) override { write_standard_output(to_bytes(message)); }

  endpoint receive() override {
    std::string bytes(sizeof(endpoint), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
      const std::size_t more = read_standard_input(bytes.data() + have, bytes.size() - have);
      if (more == 0) end_broken("the step that started this helper is gone");
      have += more;
    }
    return from_bytes(bytes);
  }

  void kill() override {}
};

}  // namespace

std::unique_ptr<helper_link> start_helper_process(const step_options& options,
                                                  const std::string& case_id) {
  return std::make_unique<link_to_helper>(options, case_id);
}

std::unique_ptr<helper_link> link_to_parent() { return std::make_unique<parent_link>(); }

}  // namespace sockerr
