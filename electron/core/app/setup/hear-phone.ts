import { lineUserOf } from "../../../../shared/cabin/port-line.ts";
import type { AuthoriseRequest, Verdict } from "../../../../shared/ports/call-engine.ts";
import type { Core } from "../core.ts";

/**
 * Whoever dials while the wizard listens says which cabin the phone is in: the one whose number was dialled, or with other digits the
 * first that has no port yet. The call goes nowhere and is no call of the shop; null where it is one. The ambulance always passes.
 */
export function hearPhone(core: Core, { line, dialled, switchCallId, atUtc }: AuthoriseRequest): Verdict | null {
  const { setup } = core;
  if (!setup.listening || !setup.isOpen()) return null;
  const { answers } = setup.notes();
  const count = answers.cabins?.count ?? 0;
  const port = Array.from({ length: count }, (_, index) => index + 1).find((each) => lineUserOf(each) === line);
  if (port === undefined) return null;
  const ports = answers.ports ?? {};
  const alreadyAt = cabinOfPort(ports, port);
  const wanted = cabinDialled(dialled, count) ?? firstWithout(ports, count);
  const isFree = wanted !== null && (ports[String(wanted)] ?? null) === null;
  const cabin = alreadyAt === null && isFree ? wanted : null;
  if (cabin !== null) setup.write({ answers: { ...answers, ports: { ...ports, [String(cabin)]: port } } });
  setup.heard = {
    count: (setup.heard?.count ?? 0) + 1,
    port,
    dialled,
    cabin: cabin ?? (alreadyAt === wanted ? alreadyAt : null),
    alreadyAt,
  };
  core.feed.counterChanged();
  const quote = core.rates.quote(dialled, atUtc);
  if (quote.kind === "priced" && quote.source === "emergency") return null;
  core.spool.forget(switchCallId);
  return { kind: "deny" };
}

export function cabinOfPort(ports: Readonly<Record<string, number | null>>, port: number): number | null {
  const found = Object.entries(ports).find(([, each]) => each === port);
  return found === undefined ? null : Number(found[0]);
}

/** "3" and "03" are cabin 3. */
function cabinDialled(dialled: string, count: number): number | null {
  const number = /^\d{1,3}$/.test(dialled) ? Number(dialled) : 0;
  return number >= 1 && number <= count ? number : null;
}

function firstWithout(ports: Readonly<Record<string, number | null>>, count: number): number | null {
  for (let cabin = 1; cabin <= count; cabin += 1) if ((ports[String(cabin)] ?? null) === null) return cabin;
  return null;
}
