#include "harness/helper_link.h"

#include "harness/platform.h"

namespace sockerr {
namespace {

class parent_link final : public helper_link {
 public:
  void send(const endpoint& message) override { write_standard_output(bytes_of(message)); }

  endpoint receive() override {
    endpoint message;
    char* bytes = reinterpret_cast<char*>(&message);
    for (std::size_t have = 0; have < sizeof message;) {
      const std::size_t more = read_standard_input(bytes + have, sizeof message - have);
      if (more == 0) end_broken("the step that started this helper is gone");
      have += more;
    }
    return message;
  }

  void kill() override {}
};

}  // namespace

std::unique_ptr<helper_link> link_to_parent() { return std::make_unique<parent_link>(); }

}  // namespace sockerr
