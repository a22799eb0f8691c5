#include "harness/posix/firewall.h"

#include <linux/icmp.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>

#include "harness/posix/netlink.h"

namespace sockerr {
namespace {

constexpr const char* table_name = "sockerr";
constexpr const char* chain_name = "outgoing";

void begin(netlink_request& request, int type, unsigned short flags) {
  auto& header = request.begin<nfgenmsg>(
      static_cast<unsigned short>(NFNL_SUBSYS_NFTABLES << 8 | type), flags);
  header.nfgen_family = NFPROTO_INET;
}

/// The begin and the end of what the kernel does as a whole or not at all. They are not answered.
std::string batch_mark(unsigned short type) {
  netlink_request request;
  auto& header = request.begin<nfgenmsg>(type, 0);
  header.res_id = htons(NFNL_SUBSYS_NFTABLES);
  std::string bytes(request.bytes());
  reinterpret_cast<nlmsghdr*>(bytes.data())->nlmsg_flags = NLM_F_REQUEST;
  return bytes;
}

/// All but the last request of a batch go without an answer.
std::string unanswered(netlink_request& request) {
  std::string bytes(request.bytes());
  auto& flags = reinterpret_cast<nlmsghdr*>(bytes.data())->nlmsg_flags;
  flags = static_cast<unsigned short>(flags & ~NLM_F_ACK);
  return bytes;
}

std::string make_table() {
  netlink_request request;
  begin(request, NFT_MSG_NEWTABLE, NLM_F_CREATE);
  request.add(NFTA_TABLE_NAME, table_name);
  return unanswered(request);
}

std::string make_chain() {
  netlink_request request;
  begin(request, NFT_MSG_NEWCHAIN, NLM_F_CREATE);
  request.add(NFTA_CHAIN_TABLE, table_name);
  request.add(NFTA_CHAIN_NAME, chain_name);
  rtattr& hook = request.open(NFTA_CHAIN_HOOK);
  request.add_big_endian(NFTA_HOOK_HOOKNUM, NF_INET_LOCAL_OUT);
  request.add_big_endian(NFTA_HOOK_PRIORITY, 0);
  request.end(hook);
  request.add(NFTA_CHAIN_TYPE, "filter");
  return unanswered(request);
}

/// One step of a rule: its name, and in `fill` what belongs to it.
template <class Fill>
void add_expression(netlink_request& request, const char* name, Fill fill) {
  rtattr& element = request.open(NFTA_LIST_ELEM);
  request.add(NFTA_EXPR_NAME, name);
  rtattr& data = request.open(NFTA_EXPR_DATA);
  fill();
  request.end(data);
  request.end(element);
}

void match_destination_port(netlink_request& request, unsigned short port) {
  add_expression(request, "payload", [&] {
    request.add_big_endian(NFTA_PAYLOAD_DREG, NFT_REG_1);
    request.add_big_endian(NFTA_PAYLOAD_BASE, NFT_PAYLOAD_TRANSPORT_HEADER);
    request.add_big_endian(NFTA_PAYLOAD_OFFSET, 2);
    request.add_big_endian(NFTA_PAYLOAD_LEN, 2);
  });
  add_expression(request, "cmp", [&] {
    const unsigned short wanted = htons(port);
    request.add_big_endian(NFTA_CMP_SREG, NFT_REG_1);
    request.add_big_endian(NFTA_CMP_OP, NFT_CMP_EQ);
    rtattr& data = request.open(NFTA_CMP_DATA);
    request.add(NFTA_DATA_VALUE, &wanted, sizeof wanted);
    request.end(data);
  });
}

/// An answer to the packet: its kind, and for ICMP its code.
struct rejection {
  nft_reject_types type;
  unsigned char code;
};

rejection rejection_of(firewall_action action) {
  if (action == firewall_action::no_network)
    return {NFT_REJECT_ICMPX_UNREACH, NFT_REJECT_ICMPX_NO_ROUTE};
  if (action == firewall_action::no_host)
    return {NFT_REJECT_ICMPX_UNREACH, NFT_REJECT_ICMPX_HOST_UNREACH};
  if (action == firewall_action::no_port)
    return {NFT_REJECT_ICMPX_UNREACH, NFT_REJECT_ICMPX_PORT_UNREACH};
  if (action == firewall_action::prohibited)
    return {NFT_REJECT_ICMPX_UNREACH, NFT_REJECT_ICMPX_ADMIN_PROHIBITED};
  if (action == firewall_action::no_protocol) return {NFT_REJECT_ICMP_UNREACH, ICMP_PROT_UNREACH};
  return {NFT_REJECT_TCP_RST, 0};
}

void act(netlink_request& request, firewall_action action) {
  if (action != firewall_action::drop)
    return add_expression(request, "reject", [&] {
      const rejection answer = rejection_of(action);
      request.add_big_endian(NFTA_REJECT_TYPE, answer.type);
      request.add(NFTA_REJECT_ICMP_CODE, &answer.code, sizeof answer.code);
    });
  add_expression(request, "immediate", [&] {
    request.add_big_endian(NFTA_IMMEDIATE_DREG, NFT_REG_VERDICT);
    rtattr& data = request.open(NFTA_IMMEDIATE_DATA);
    rtattr& verdict = request.open(NFTA_DATA_VERDICT);
    request.add_big_endian(NFTA_VERDICT_CODE, NF_DROP);
    request.end(verdict);
    request.end(data);
  });
}

std::string make_rule(unsigned short port, firewall_action action) {
  netlink_request request;
  begin(request, NFT_MSG_NEWRULE, NLM_F_CREATE | NLM_F_APPEND);
  request.add(NFTA_RULE_TABLE, table_name);
  request.add(NFTA_RULE_CHAIN, chain_name);
  rtattr& expressions = request.open(NFTA_RULE_EXPRESSIONS);
  match_destination_port(request, port);
  act(request, action);
  request.end(expressions);
  return std::string(request.bytes());
}

}  // namespace

void guard_outgoing(unsigned short port, firewall_action action) {
  const socket_handle netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_NETFILTER));
  if (netlink.get() < 0)
    end_skipped("needs a kernel with nf_tables, for a firewall");
  send_to_kernel(netlink.get(),
                 batch_mark(NFNL_MSG_BATCH_BEGIN) + make_table() + make_chain() +
                     make_rule(port, action) + batch_mark(NFNL_MSG_BATCH_END),
                 "set up a firewall");
}

}  // namespace sockerr
