import { lookup } from "node:dns/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { TrunkCheck } from "../../../shared/ports/call-engine.ts";
import type { TrunkConfig } from "../config/switch-config.ts";
import { switchCommand } from "./control-socket.ts";

/** An OPTIONS goes unanswered for `qualify_timeout`, 2 s; half a second more is for the switch to note it. */
const ANSWER_MS = 2_500;
const POLL_MS = 100;

/** Whether the carrier is there and takes us, by asking it now. The switch's command line says what ARI does not. */
export async function checkTrunk(controlSocket: string, trunk: TrunkConfig): Promise<TrunkCheck> {
  const host = (trunk.proxy ?? trunk.server).split(":")[0] ?? "";
  const nameKnown = await lookup(host, { family: 4 }).then(
    () => true,
    () => false,
  );
  await switchCommand(controlSocket, `pjsip qualify ${trunk.id}`);
  const deadline = performance.now() + ANSWER_MS;
  for (;;) {
    const contact = contactOf(await switchCommand(controlSocket, "pjsip show contacts"), trunk.id);
    const registration = trunk.register
      ? registrationOf(await switchCommand(controlSocket, "pjsip show registrations"), trunk.id)
      : ("not-wanted" as const);
    const isSettled = contact.answers && registration !== "waiting";
    if (isSettled || performance.now() > deadline) return { nameKnown, ...contact, registration };
    await delay(POLL_MS);
  }
}

/** A row reads "  Contact:  main/sip:127.0.0.1:5070   1f0b7d9f5a Avail         0.512"; "Unavail" has "nan". */
export function contactOf(output: string, trunk: string): Pick<TrunkCheck, "answers" | "roundTripMs"> {
  const row = output.split("\n").find((line) => line.trimStart().startsWith(`Contact:  ${trunk}/`));
  const found = /\s(Avail|Unavail|NonQual|Unknown)\s+([\d.]+|nan)\s*$/.exec(row ?? "");
  const answers = found?.[1] === "Avail";
  return { answers, roundTripMs: answers ? Number(found?.[2]) : null };
}

/** A row reads "main/sip:127.0.0.1:5070   main   Registered   (exp. 293s)". */
export function registrationOf(output: string, trunk: string): TrunkCheck["registration"] {
  const row = output.split("\n").find((line) => line.trimStart().startsWith(`${trunk}/`)) ?? "";
  const state = /\s(Registered|Rejected|Unregistered|Stopped)\b/.exec(row)?.[1];
  if (state === "Registered") return "registered";
  return state === "Rejected" || state === "Stopped" ? "rejected" : "waiting";
}
