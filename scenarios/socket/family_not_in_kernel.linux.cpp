#include <stdexcept>

#include "harness/scenario.h"

namespace {

struct family {
  const char* word;
  int number;
  const char* protocol;  // what a kernel that has it lists in /proc/net/protocols
};
constexpr family families[] = {
    {"alg", AF_ALG, "ALG"}, {"appletalk", AF_APPLETALK, "DDP"}, {"ash", AF_ASH, "ASH"}, {"atmpvc", AF_ATMPVC, "VCC"},
    {"atmsvc", AF_ATMSVC, "VCC"}, {"ax25", AF_AX25, "AX25"}, {"bluetooth", AF_BLUETOOTH, "HCI"},
    {"bridge", AF_BRIDGE, "BRIDGE"}, {"caif", AF_CAIF, "CAIF"}, {"can", AF_CAN, "CAN_RAW"}, {"decnet", AF_DECnet, "NSP"},
    {"econet", AF_ECONET, "ECONET"}, {"ib", AF_IB, "IB"}, {"ieee802154", AF_IEEE802154, "IEEE-802.15.4-RAW"},
    {"irda", AF_IRDA, "IRDA"}, {"isdn", AF_ISDN, "misdn"}, {"iucv", AF_IUCV, "AF_IUCV"}, {"kcm", AF_KCM, "KCM"},
    {"key", AF_KEY, "KEY"}, {"llc", AF_LLC, "LLC"}, {"mpls", AF_MPLS, "MPLS"}, {"netbeui", AF_NETBEUI, "NETBEUI"},
    {"netrom", AF_NETROM, "NETROM"}, {"nfc", AF_NFC, "NFC_RAW"}, {"phonet", AF_PHONET, "PHONET"},
    {"pppox", AF_PPPOX, "PPPOE"}, {"qipcrtr", AF_QIPCRTR, "QIPCRTR"}, {"rds", AF_RDS, "RDS"},
    {"rose", AF_ROSE, "ROSE"}, {"rxrpc", AF_RXRPC, "RXRPC"}, {"security", AF_SECURITY, "SECURITY"},
    {"smc", AF_SMC, "SMC"}, {"sna", AF_SNA, "SNA"}, {"tipc", AF_TIPC, "TIPC"}, {"wanpipe", AF_WANPIPE, "WANPIPE"},
    {"x25", AF_X25, "X25"}};

outcome make(lab& lab, int number) {
  return lab.observe_socket([&] { return ::socket(number, SOCK_DGRAM, 0); });
}

outcome provoke(lab& lab) {
  for (const family& f : families)
    if (lab.variant(f.word)) {
      lab.need_kernel_without(f.protocol, "net-pf-" + std::to_string(f.number));
      return make(lab, f.number);
    }
  throw std::logic_error("the variant names no family");
}

outcome remedy(lab& lab) { return make(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(socket, family_not_in_kernel,
    .title = "The headers know a family that this kernel does not have",
    .cause = "each family is a part of the kernel that can be left out, a module that is not installed, or was given up (DECnet, Econet, IrDA, Wanpipe) or never written (NetBEUI, Ash, SNA)",
    .fix = "build or load what the family needs, or take one that every kernel has",
    .kind = environment,
    .variants = "alg appletalk ash atmpvc atmsvc ax25 bluetooth bridge caif can decnet econet ib ieee802154 irda isdn"
                " iucv kcm key llc mpls netbeui netrom nfc phonet pppox qipcrtr rds rose rxrpc security smc sna tipc"
                " wanpipe x25",
    .provoke = provoke, .remedy = remedy)
