#include "harness/value.h"

namespace sockerr {

const value* value::find(std::string_view name) const {
  if (const table* all = members())
    for (const member& m : *all)
      if (m.first == name) return &m.second;
  return nullptr;
}

std::string value::text_of(std::string_view name) const {
  const value* found = find(name);
  const std::string* text = found != nullptr ? found->text() : nullptr;
  return text != nullptr ? *text : std::string();
}

}  // namespace sockerr
