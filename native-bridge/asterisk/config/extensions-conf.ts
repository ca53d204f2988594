import { liftCode } from "../../../shared/telecom/lift-code.ts";
import { applicationName } from "../application-name.ts";
import { confDigits, confInteger, confName, confPath } from "./conf-value.ts";
import type { SwitchConfig } from "./switch-config.ts";

/**
 * The dialplan: characters are checked, the core is asked, its verdict is checked again, and only then is anything dialled.
 * Every way out of this road other than a well-formed "allow" ends without an INVITE to a carrier, unless the number is an emergency's.
 */
export function extensionsConf({ decideSeconds, warningSound, emergency, trunks }: SwitchConfig): string {
  return `[general]
static = yes
writeprotect = yes
autofallthrough = yes
clearglobalvars = no

${cabins}
${lift}
${authorise(confInteger("decideSeconds", decideSeconds, 1, 30), confPath("warningSound", warningSound))}
${after}
${over}
${fence}
${endings(emergency.map((number) => confDigits("dialPlan.emergency", number)))}
${emergencyRoad(trunks.map(({ id }) => confName("trunks.id", id)))}`;
}

// \${EXTEN} is never dialled: "2555%26PJSIP%2F4302" arrives as one EXTEN with "&" in it. What does not match to the last character is refused (484), never repaired.
const cabins = `[cabins]
exten => ${liftCode},1,Goto(lift,s,1)
exten => _+X!,1,GotoIf($[\${REGEX("^[+][0-9]{3,20}$" \${EXTEN})}=1]?ok:bad,s,1)
 same => n(ok),Set(CS_DIALLED=\${EXTEN})
 same => n,Goto(authorise,s,1)
exten => _X!,1,GotoIf($[\${REGEX("^[0-9]{1,24}$" \${EXTEN})}=1]?ok:bad,s,1)
 same => n(ok),Set(CS_DIALLED=\${EXTEN})
 same => n,Goto(authorise,s,1)
exten => _[*#]!,1,GotoIf($[\${REGEX("^[*#][0-9*#]{0,23}$" \${EXTEN})}=1]?ok:bad,s,1)
 same => n(ok),Set(CS_DIALLED=\${EXTEN})
 same => n,Goto(authorise,s,1)
`;

/** Dial tone for so long, and so long for the next digit; `#` waits no more. */
const firstDigitSeconds = 60;
const nextDigitSeconds = 4;
/** Tone, 24 digits at their slowest, and the tone that asks to hang up. */
const liftedSeconds = firstDigitSeconds + 24 * nextDigitSeconds + 30;

// A gateway that calls as soon as a phone is lifted: the phone is told to the core, gets its dial tone here, and what it dials goes the same
// road as any other number. That its leg is answered bills nothing: the carrier's does. It is told of before the answer, which waits up to
// 500 ms for the phone's first sound, so that no record of the answer is older than what the core knows.
const lift = `[lift]
exten => s,1,Set(GROUP(cabin)=\${CHANNEL(endpoint)})
 same => n,GotoIf($[\${GROUP_COUNT(\${CHANNEL(endpoint)}@cabin)}>1]?busy,s,1)
 same => n,Set(TIMEOUT(absolute)=${liftedSeconds})
 same => n,UserEvent(lifted)
 same => n,Answer()
 same => n,Set(CS_DIGITS=)
 same => n(tone),WaitExten(${firstDigitSeconds},d)
 same => n,PlayTones(congestion)
 same => n,Wait(20)
 same => n,Hangup(16)
exten => _[0-9*],1,Set(CS_DIGITS=\${CS_DIGITS}\${EXTEN})
 same => n,GotoIf($[\${LEN(\${CS_DIGITS})}>=24]?dial,1)
 same => n,WaitExten(${nextDigitSeconds})
 same => n,Goto(dial,1)
exten => #,1,GotoIf($["\${CS_DIGITS}"=""]?s,tone:dial,1)
exten => dial,1,GotoIf($[\${REGEX("^([0-9]{1,24}|[*][0-9*]{0,23})$" \${CS_DIGITS})}=1]?ok:i,1)
 same => n(ok),Set(CS_DIALLED=\${CS_DIGITS})
 same => n,Goto(authorise,s,1)
exten => i,1,PlayTones(congestion)
 same => n,Wait(3)
 same => n,Hangup(28)
exten => T,1,Hangup(16)
`;

// Dial's options: g goes on here after the carrier hangs up, i ignores redirects (302), L ends the call at the limit even when the core is
// dead and warns of it. L cannot be moved: where the limit may grow its span is endless, and U sets the limit on the leg that answered.
const dialOptions = `giL(\${CS_SPAN_MS}:\${CS_TONE_MS}:\${CS_EVERY_MS})\${CS_FENCE}`;
const route = "^PJSIP/[+0-9*#]+@[a-z0-9_]+$";

const authorise = (decideSeconds: number, warningSound: string) => `[authorise]
exten => s,1,Set(CHANNEL(hangup_handler_push)=done,s,1)
 same => n,Set(GROUP(cabin)=\${CHANNEL(endpoint)})
 same => n,GotoIf($[\${GROUP_COUNT(\${CHANNEL(endpoint)}@cabin)}>1]?busy,s,1)
 same => n,Set(CS=)
 same => n,Set(TIMEOUT(absolute)=${decideSeconds})
 same => n,Stasis(${applicationName},authorise,\${CHANNEL(endpoint)},\${CS_DIALLED})
 same => n,GotoIf($["\${STASISSTATUS}"!="SUCCESS"]?down,s,1)
 ; The verdict in one variable: verdict, call, route, second route, ring s, limit ms, span ms, tone ms, every ms.
 same => n,Set(ARRAY(CS_VERDICT,CS_CALL,CS_DIAL,CS_DIAL2,CS_RING,CS_LIMIT_MS,CS_SPAN_MS,CS_TONE_MS,CS_EVERY_MS)=\${CS})
 same => n,GotoIf($["\${CS_VERDICT}"!="allow"]?refused,s,1)
 same => n,GotoIf($[\${REGEX("^[A-Za-z0-9_-]+$" \${CS_CALL})}=0]?refused,s,1)
 same => n,GotoIf($[\${REGEX("${route}" \${CS_DIAL})}=0]?refused,s,1)
 same => n,GotoIf($[\${REGEX("^[1-9][0-9]{0,2}$" \${CS_RING})}=0]?refused,s,1)
 same => n,GotoIf($[\${REGEX("^[1-9][0-9]{3,8}$" \${CS_LIMIT_MS})}=0]?refused,s,1)
 same => n,GotoIf($[\${REGEX("^[0-9]{1,10}$" \${CS_TONE_MS})}=0 | \${REGEX("^[0-9]{1,9}$" \${CS_EVERY_MS})}=0]?refused,s,1)
 same => n,GotoIf($[\${REGEX("^[1-9][0-9]{3,9}$" \${CS_SPAN_MS})}=0]?refused,s,1)
 same => n,GotoIf($[\${CS_SPAN_MS}<\${CS_LIMIT_MS}]?refused,s,1)
 ; L() without a warning sets the leg's limit itself, after U.
 same => n,GotoIf($[\${CS_SPAN_MS}>\${CS_LIMIT_MS} & \${CS_TONE_MS}=0]?refused,s,1)
 same => n,Set(CS_LIMIT_S=\${CS_LIMIT_MS:0:-3}.\${CS_LIMIT_MS:-3})
 same => n,Set(CS_FENCE=\${IF($[\${CS_SPAN_MS}>\${CS_LIMIT_MS}]?U(fence^\${CS_LIMIT_S}))})
 ; The last fence: even if L() or that of the carrier's leg misbehaves the channel dies at ring + limit + 5 s.
 same => n(out),Set(TIMEOUT(absolute)=$[\${CS_RING}*2+\${CS_LIMIT_MS}/1000+5])
 same => n,Set(LIMIT_PLAYAUDIO_CALLER=yes)
 same => n,Set(LIMIT_PLAYAUDIO_CALLEE=no)
 same => n,Set(LIMIT_WARNING_FILE=${warningSound})
 same => n,Dial(\${CS_DIAL},\${CS_RING},${dialOptions})
 same => n,Goto(after,\${DIALSTATUS},1)
exten => T,1,Goto(down,s,1)
`;

// DIALSTATUS alone is too coarse (a 404 is CHANUNAVAIL too), so ITU-T Q.850 causes decide: 1, 21, 28 are the number's fault and end here; the listed ones are the trunk's.
const after = `[after]
exten => ANSWER,1,Hangup(16)
exten => BUSY,1,Set(CS_CAUSE=17)
 same => n,Goto(over,busy,1)
exten => NOANSWER,1,Set(CS_CAUSE=19)
 same => n,Goto(over,busy,1)
exten => CANCEL,1,Hangup(16)
exten => CONGESTION,1,Goto(CHANUNAVAIL,1)
exten => CHANUNAVAIL,1,GotoIf($[\${REGEX("^(0|3|18|20|27|34|38|41|42)$" \${HANGUPCAUSE})}=1]?second,s,1:end,1)
exten => end,1,Set(CS_CAUSE=\${HANGUPCAUSE})
 same => n,Goto(over,congestion,1)
exten => _[A-Z].,1,Goto(end,1)

[second]
exten => s,1,GotoIf($["\${CS_DIAL2}"="" | "\${CS_TRIED2}"="1"]?after,end,1)
 same => n,Set(CS_TRIED2=1)
 same => n,GotoIf($[\${REGEX("${route}" \${CS_DIAL2})}=0]?after,end,1)
 same => n,Dial(\${CS_DIAL2},\${CS_RING},${dialOptions})
 same => n,Goto(after,\${DIALSTATUS},1)
`;

// A limit that may grow is the leg's TIMEOUT(absolute): it ends the call even when the core is dead, and can be moved while they talk.
// One that was moved while the phone rang is in the cabin's channel; without a value there the one given to Dial stands.
const fence = `[fence]
exten => s,1,Set(TIMEOUT(absolute)=\${ARG1})
 same => n,Set(TIMEOUT(absolute)=\${MASTER_CHANNEL(CS_LIMIT_S)})
 same => n,Return()
`;

// A phone whose call is refused gets a status and makes its own tone. One that was lifted is in a call that is up: it would hear nothing.
const over = `[over]
exten => _[bc].,1,GotoIf($["\${CS_DIGITS}"=""]?end)
 same => n,PlayTones(\${EXTEN})
 same => n,Wait(3)
 same => n(end),Hangup(\${CS_CAUSE})
`;

/** A core that says no, nothing, or what cannot be read: people who need help are let out all the same. */
const endings = (emergency: readonly string[]) => `[busy]
exten => s,1,Hangup(17)

[bad]
exten => s,1,Hangup(28)

[refused]
exten => s,1,Set(TIMEOUT(absolute)=0)
${unlessEmergency(emergency)} same => n,Progress()
 same => n,PlayTones(congestion)
 same => n,Wait(3)
 same => n,Hangup(21)

[down]
exten => s,1,Set(TIMEOUT(absolute)=0)
${unlessEmergency(emergency)} same => n,Progress()
 same => n,PlayTones(congestion)
 same => n,Wait(3)
 same => n,Hangup(38)

; Runs whoever hangs up; its record closes the call in the spool.
[done]
exten => s,1,CELGenUserEvent(CS_END,\${CS_CALL}|\${DIALSTATUS}|\${HANGUPCAUSE}|\${CS_DIALLED})
 same => n,Return()

; Calls from a trunk come here and find nothing.
[none]
`;

function unlessEmergency(numbers: readonly string[]): string {
  return numbers.length === 0 ? "" : ` same => n,GotoIf($[\${REGEX("^(${numbers.join("|")})$" \${CS_DIALLED})}=1]?emergency,s,1)\n`;
}

// By the same road as an allowed call, over two trunks at most, for two hours at most; without a trunk there is none.
function emergencyRoad([first, second]: readonly string[]): string {
  const routes = first === undefined ? "" : ` same => n,Set(CS_DIAL=PJSIP/\${CS_DIALLED}@${first})\n`;
  return `[emergency]
exten => s,1,Set(ARRAY(CS_RING,CS_LIMIT_MS,CS_SPAN_MS,CS_TONE_MS,CS_EVERY_MS)=60,7200000,7200000,0,0)
${routes}${second === undefined ? "" : ` same => n,Set(CS_DIAL2=PJSIP/\${CS_DIALLED}@${second})\n`} same => n,Set(CS_FENCE=)
 same => n,${first === undefined ? "Hangup(38)" : "Goto(authorise,s,out)"}
`;
}
