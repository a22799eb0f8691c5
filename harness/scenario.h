#pragma once

// The only header that a scenario includes: the operating system's sockets and the lab.
#include "harness/lab.h"

namespace sockerr {

/// Who can do something about a failure, and so whether trying again can help.
enum failure_kind : unsigned char {
  programmer,   ///< the call is wrong; it fails every time
  peer,         ///< the other end caused it; a new connection may work
  resource,     ///< something ran out; it may come back
  timing,       ///< too early or too late; the same call may succeed later
  environment,  ///< the machine or network must be changed
};

/// One documented failure. Everything that is said about it stands in its own file under
/// scenarios/; only the expected codes do not, because they are what differs between platforms.
struct scenario {
  const char* call;       ///< folder under scenarios/
  const char* condition;  ///< file name without suffix
  const char* file;
  int line;

  const char* title;  ///< the failure in one sentence
  const char* cause;  ///< why the platform refuses
  const char* fix;    ///< what to write instead: what `remedy` does
  failure_kind kind;

  /// The same failure in several settings: names separated by spaces, such as "tcp4 tcp6 udp4";
  /// lists joined by " x " are combined, such as "tcp4 udp4 x bound listening". Each combination is
  /// a case of its own. Names of socket kinds decide what lab::socket() makes.
  const char* variants = "";

  /// The step changes its whole process (limits, user, namespaces, Winsock start-up) and never
  /// shares it, even in a run with --in-process.
  bool own_process = false;

  outcome (*provoke)(lab&);              ///< brings the failure about
  outcome (*remedy)(lab&);               ///< the same with one thing corrected; must succeed
  outcome (*aftermath)(lab&) = nullptr;  ///< what must still work after the failure; needed where
                                         ///< the kind is peer, resource or timing
  void (*helper)(lab&) = nullptr;        ///< runs in another process, see lab::start_helper()
};

}  // namespace sockerr

/// Declares the scenario of the file scenarios/<call>/<condition>.cpp. The build derives the name
/// of the variable from the path, so a scenario that is misnamed or forgotten fails to link.
#define SOCKERR_SCENARIO(call_, condition_, ...)                                                  \
  namespace sockerr {                                                                             \
  extern const scenario scenario_##call_##_##condition_;                                          \
  constinit const scenario scenario_##call_##_##condition_ = {                                    \
      .call = #call_, .condition = #condition_, .file = __FILE__, .line = __LINE__, __VA_ARGS__}; \
  }

using namespace sockerr;  // a scenario speaks this language only
