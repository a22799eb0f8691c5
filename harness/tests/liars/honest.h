#pragma once

// What a liar does besides lying: the usual double bind, and its remedy.
#include "harness/scenario.h"

namespace honest {

inline outcome provoke(lab& lab) {
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

inline outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

}  // namespace honest
