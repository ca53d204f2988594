import { confInteger, confPort, confText, InvalidSwitchSetting } from "./conf-value.ts";
import type { AriConfig, PortRange, SwitchConfig } from "./switch-config.ts";

/** The files of a few lines each. */
export function ariConf({ ari }: SwitchConfig): string {
  return `[general]
enabled = yes
pretty = no
; No allowed_origins: nothing in a browser may speak to the switch.
websocket_write_timeout = 1000
channelvars = CS_CALL,CS_DIALLED

[${ariUser(ari)}]
type = user
password = ${confText("ari.password", ari.password)}
password_format = plain
`;
}

export function httpConf({ ari }: SwitchConfig): string {
  return `[general]
servername = switch
enabled = yes
bindaddr = 127.0.0.1
bindport = ${confPort("ari.port", ari.port)}
sessionlimit = 100
session_inactivity = 30000
session_keep_alive = 15000
enable_static = no
enable_status = no
`;
}

export const celConf = `[general]
enable = yes
apps = dial,stasis
; An empty dateformat gives <epoch>.<microseconds>.
events = CHAN_START,ANSWER,HANGUP,CHAN_END,APP_START,APP_END,BRIDGE_ENTER,BRIDGE_EXIT,LINKEDID_END,USER_DEFINED
`;

export const celCustomConf = `[cel.jsonl]
format = json
fields = EventType,eventenum,userdeftype,EventTime,Name,Num,dnid,Exten,Context,ChanName,AppName,AppData,AccountCode,UniqueID,LinkedID,Peer,UserField,EventExtra
`;

/** Off: it sits synchronously in the call path and writes extra rows. The spool is CEL. */
export const cdrConf = `[general]
enable = no
`;

export function rtpConf({ rtp }: SwitchConfig): string {
  const [from, to] = portRange("rtp", rtp);
  return `[general]
rtpstart = ${from}
rtpend = ${to}
strictrtp = yes
icesupport = no
rtcpinterval = 5000
`;
}

export function udptlConf({ udptl }: SwitchConfig): string {
  const [from, to] = portRange("udptl", udptl);
  return `[general]
udptlstart = ${from}
udptlend = ${to}
udptlchecksums = no
use_even_ports = no
`;
}

export const loggerConf = `[general]
dateformat = %F %T.%3q
queue_log = no

[logfiles]
messages.log => notice,warning,error
security.log => [json]security
`;

/** The second wizard holds the lines the core puts; it forgets them with the process, on purpose. */
export const sorceryConf = `[res_pjsip]
endpoint = config,pjsip.conf,criteria=type=endpoint
endpoint = memory
auth = config,pjsip.conf,criteria=type=auth
auth = memory
aor = config,pjsip.conf,criteria=type=aor
aor = memory

[res_pjsip_endpoint_identifier_ip]
identify = config,pjsip.conf,criteria=type=identify

[res_pjsip_outbound_registration]
registration = config,pjsip.conf,criteria=type=registration
`;

/** Tones of Spain. Without any, Playtones would end the call. */
export const indicationsConf = `[general]
country = es

[es]
description = Spain
ringcadence = 1500,3000
dial = 425
busy = 425/200,0/200
ring = 425/1500,0/3000
congestion = 425/200,0/200,425/200,0/200,425/200,0/600
callwaiting = 425/175,0/175,425/175,0/3500
dialrecall = !425/200,!0/200,!425/200,!0/200,!425/200,!0/200,425
record = 1400/500,0/15000
info = 950/330,1400/330,1800/330,0/1000
`;

function ariUser(ari: AriConfig): string {
  if (!/^[a-z]{1,20}$/.test(ari.user) || ari.user === "general") throw new InvalidSwitchSetting("ari.user", "1 to 20 of a-z");
  return ari.user;
}

function portRange(setting: string, [from, to]: PortRange): PortRange {
  confInteger(setting, from, 1024, 65_535);
  confInteger(setting, to, from, 65_535);
  return [from, to];
}
