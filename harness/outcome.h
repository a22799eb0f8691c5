#pragma once

namespace sockerr {

/// The table to which an error code belongs; the same number means different things in each.
enum class code_domain : unsigned char {
  errno_code,
  winsock,
  gai,
  h_errno_code,
  exception,  ///< a language's own refusal: no number, its name is the outcome's detail
};

/// What one observed call did. Plain bytes, because it crosses process borders.
struct outcome {
  long long returned = 0;  ///< the returned value, widened
  int number = 0;          ///< the error code in `domain`; 0 when the call succeeded
  int signal = 0;          ///< signal that the call raised, 0 for none
  code_domain domain = code_domain::errno_code;
  bool failed = false;
  bool unset = false;    ///< the call failed but left the last error untouched
  char detail[93] = {};  ///< what a successful call silently did, such as "port 14464",
                         ///< or the exception in which a language wraps the code
};

}  // namespace sockerr
