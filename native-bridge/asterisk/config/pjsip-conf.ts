import { confInteger, confIpv4, confName, confPort, InvalidSwitchSetting } from "./conf-value.ts";
import { pjsipTrunk } from "./pjsip-trunk.ts";
import type { SipConfig, SwitchConfig } from "./switch-config.ts";

/** Transports, access and trunks. The cabins' lines are not here: the core puts them at run time, so a switch without its core knows no line. */
export function pjsipConf({ sip, trunks }: SwitchConfig): string {
  const ids = trunks.map((trunk) => confName("trunks.id", trunk.id));
  if (new Set(ids).size !== ids.length) throw new InvalidSwitchSetting("trunks.id", "two trunks have one id");
  return `${[general(sip), ...trunks.map(pjsipTrunk)].join("\n")}`;
}

function general(sip: SipConfig): string {
  const address = `${bindAddress(sip)}:${confPort("sip.port", sip.port)}`;
  const timerT1Ms = confInteger("sip.timerT1Ms", sip.timerT1Ms ?? 100, 100, 1_000);
  return `[global]
type = global
user_agent = switch
; Under overload drop SIP work only: one slow taskprocessor must not silence the whole switch.
taskprocessor_overload_trigger = pjsip_only
endpoint_identifier_order = username,ip
keep_alive_interval = 30
unidentified_request_count = 5
unidentified_request_period = 5
unidentified_request_prune_interval = 30

[system]
type = system
timer_t1 = ${timerT1Ms}
; PJSIP makes it 64 T1 at least.
timer_b = ${timerT1Ms * 64}

[udp]
type = transport
protocol = udp
bind = ${address}

[tcp]
type = transport
protocol = tcp
bind = ${address}

[shop]
type = acl
acl = shop

; Nothing may come in through a trunk: it is identified by no name, and its context is empty.
[trunk](!)
type = endpoint
transport = udp
context = none
identify_by = ip
disallow = all
direct_media = no
rtp_symmetric = yes
dtmf_mode = auto
allow_transfer = no
allow_subscribe = no
send_pai = no
; Session timers (RFC 4028) and RTP supervision bound what a dead carrier can cost: 77 s without signalling, 20 s without media.
timers = always
timers_min_se = 90
timers_sess_expires = 90
rtp_timeout = 20
rtp_timeout_hold = 60
rtp_keepalive = 10
t38_udptl = yes
t38_udptl_ec = redundancy
`;
}

function bindAddress(sip: SipConfig): string {
  const address = confIpv4("sip.bind", sip.bind);
  if (address === "0.0.0.0" && sip.everyAddress !== true)
    throw new InvalidSwitchSetting("sip.bind", "0.0.0.0 opens the switch on every network; that must be asked for by name");
  return address;
}
