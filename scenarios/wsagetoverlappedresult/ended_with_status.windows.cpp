#include "harness/scenario.h"

#include <cstdlib>
#include <cstring>

namespace {

/// What the call says about an operation that has ended with this status.
outcome ask(lab& lab, ULONG_PTR status) {
  const socket_handle s = lab.tcp4();
  OVERLAPPED ended{};
  ended.Internal = status;
  DWORD bytes = 0, flags = 0;
  return lab.observe([&] {
    return as_status(::WSAGetOverlappedResult(s.get(), &ended, &bytes, FALSE, &flags));
  });
}

/// The variants end with the number of their status.
outcome provoke(lab& lab) {
  return ask(lab, std::strtoul(std::strrchr(lab.setting(), '_') + 1, nullptr, 16));
}

outcome remedy(lab& lab) { return ask(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wsagetoverlappedresult, ended_with_status,
    .title = "What an operation ended with becomes a code of Winsock",
    .cause = "the system leaves an NTSTATUS in the OVERLAPPED, and several of them become the same code",
    .fix = "look at Internal in the OVERLAPPED for what the code does not tell; 0 there is success",
    .kind = environment,
    .variants = "buffer_overflow_80000005 not_implemented_c0000002 access_violation_c0000005 "
        "pagefile_quota_c0000007 invalid_handle_c0000008 no_such_device_c000000e "
        "no_such_file_c000000f no_memory_c0000017 conflicting_addresses_c0000018 "
        "access_denied_c0000022 buffer_too_small_c0000023 object_type_mismatch_c0000024 "
        "object_name_not_found_c0000034 object_path_not_found_c000003a sharing_violation_c0000043 "
        "quota_exceeded_c0000044 too_many_paging_files_c0000097 insufficient_resources_c000009a "
        "working_set_quota_c00000a1 device_not_ready_c00000a3 pipe_disconnected_c00000b0 "
        "io_timeout_c00000b5 not_supported_c00000bb remote_not_listening_c00000bc "
        "bad_network_path_c00000be network_busy_c00000bf invalid_network_response_c00000c3 "
        "unexpected_network_error_c00000c4 request_not_accepted_c00000d0 cancelled_c0000120 "
        "commitment_limit_c000012d local_disconnect_c000013b remote_disconnect_c000013c "
        "remote_resources_c000013d link_failed_c000013e link_timeout_c000013f "
        "invalid_connection_c0000140 invalid_address_c0000141 invalid_buffer_size_c0000206 "
        "invalid_address_component_c0000207 too_many_addresses_c0000209 "
        "address_already_exists_c000020a connection_disconnected_c000020c connection_reset_c000020d "
        "transaction_aborted_c000020f connection_refused_c0000236 graceful_disconnect_c0000237 "
        "connection_active_c000023b network_unreachable_c000023c host_unreachable_c000023d "
        "protocol_unreachable_c000023e port_unreachable_c000023f request_aborted_c0000240 "
        "connection_aborted_c0000241 datatype_misalignment_error_c00002c5 host_down_c0000350 "
        "wrapped_io_incomplete_800703e4 any_other_c0000001",
    .provoke = provoke, .remedy = remedy)
