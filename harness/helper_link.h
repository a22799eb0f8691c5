#pragma once

#include <memory>
#include <string>

#include "harness/endpoint.h"
#include "harness/step.h"

namespace sockerr {

/// One side of the talk between a step and its helper process. A side that is silent for five
/// seconds or gone ends the step as `broken`.
class helper_link {
 public:
  virtual ~helper_link() = default;
  virtual void send(const endpoint& message) = 0;
  virtual endpoint receive() = 0;
  virtual void kill() = 0;
};

/// Starts the program once more as the helper of that case; it ends with the link.
std::unique_ptr<helper_link> start_helper_process(const step_options& options,
                                                  const std::string& case_id);

/// The link of a helper to the step that started it.
std::unique_ptr<helper_link> link_to_parent();

}  // namespace sockerr
