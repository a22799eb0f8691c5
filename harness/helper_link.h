#pragma once

#include <memory>
#include <string_view>

#include "harness/endpoint.h"
#include "harness/step.h"

namespace sockerr {

/// One side of the talk between a step and its helper process. When the other side is gone, the
/// step ends as `broken`.
class helper_link {
 public:
  virtual ~helper_link() = default;
  virtual void send(const endpoint& message) = 0;
  virtual endpoint receive() = 0;
  virtual void kill() = 0;
};

/// A message as it travels.
inline std::string_view bytes_of(const endpoint& message) {
  return {reinterpret_cast<const char*>(&message), sizeof message};
}

/// Starts the helper process of a case, which ends with the link; differs by platform.
std::unique_ptr<helper_link> start_helper_process(const test_case& which,
                                                  const step_options& options);

/// The link of a helper to the step that started it.
std::unique_ptr<helper_link> link_to_parent();

}  // namespace sockerr
