import { lineUserOf } from "../../../../shared/cabin/port-line.ts";
import type { AuthoriseRequest, PhoneLifted, Verdict } from "../../../../shared/ports/call-engine.ts";
import type { Core } from "../core.ts";

type Ports = Readonly<Record<string, number | null>>;

/**
 * Whoever dials while the wizard listens says which cabin the phone is in: the one whose number was dialled, or with other digits the
 * first that has no port yet. The call goes nowhere and is no call of the shop; null where it is one. The ambulance always passes.
 */
export function hearPhone(core: Core, { line, dialled, switchCallId, atUtc }: AuthoriseRequest): Verdict | null {
  const { setup } = core;
  const port = portHeard(core, line);
  if (port === null) return null;
  const { answers } = setup.notes();
  const count = answers.cabins?.count ?? 0;
  // What was guessed when this phone was lifted gives way to what it dials.
  const guess = setup.guessed?.switchCallId === switchCallId ? { [String(setup.guessed.cabin)]: null } : {};
  const ports: Ports = { ...answers.ports, ...guess };
  const alreadyAt = cabinOfPort(ports, port);
  const wanted = cabinDialled(dialled, count) ?? firstWithout(ports, count);
  const isFree = wanted !== null && (ports[String(wanted)] ?? null) === null;
  const cabin = alreadyAt === null && isFree ? wanted : null;
  if (cabin !== null) setup.write({ answers: { ...answers, ports: { ...ports, [String(cabin)]: port } } });
  tellHeard(core, { port, dialled, cabin: cabin ?? (alreadyAt === wanted ? alreadyAt : null), alreadyAt });
  const quote = core.rates.quote(dialled, atUtc);
  if (quote.kind === "priced" && quote.source === "emergency") return null;
  core.spool.forget(switchCallId);
  return { kind: "deny" };
}

/** A gateway that calls as soon as a phone is lifted says its port before anything is dialled: it is taken to be in the first cabin without one. */
export function hearLift(core: Core, { line, switchCallId, digits }: PhoneLifted): void {
  const { setup } = core;
  const port = digits === "" ? portHeard(core, line) : null;
  if (port === null) return;
  const { answers } = setup.notes();
  const ports = answers.ports ?? {};
  const alreadyAt = cabinOfPort(ports, port);
  const cabin = alreadyAt ?? firstWithout(ports, answers.cabins?.count ?? 0);
  if (cabin === null) return;
  if (alreadyAt === null) {
    setup.guessed = { switchCallId, cabin };
    setup.write({ answers: { ...answers, ports: { ...ports, [String(cabin)]: port } } });
  }
  tellHeard(core, { port, dialled: "", cabin, alreadyAt });
}

export function cabinOfPort(ports: Ports, port: number): number | null {
  const found = Object.entries(ports).find(([, each]) => each === port);
  return found === undefined ? null : Number(found[0]);
}

/** The port of a line the wizard listens to; null where it does not listen, or it is no line of the gateway. */
function portHeard({ setup }: Core, line: string): number | null {
  if (!setup.listening || !setup.isOpen()) return null;
  const count = setup.notes().answers.cabins?.count ?? 0;
  return Array.from({ length: count }, (_, index) => index + 1).find((port) => lineUserOf(port) === line) ?? null;
}

function tellHeard({ setup, feed }: Core, heard: Omit<NonNullable<Core["setup"]["heard"]>, "count">): void {
  setup.heard = { count: (setup.heard?.count ?? 0) + 1, ...heard };
  feed.counterChanged();
}

/** "3" and "03" are cabin 3. */
function cabinDialled(dialled: string, count: number): number | null {
  const number = /^\d{1,3}$/.test(dialled) ? Number(dialled) : 0;
  return number >= 1 && number <= count ? number : null;
}

function firstWithout(ports: Ports, count: number): number | null {
  for (let cabin = 1; cabin <= count; cabin += 1) if ((ports[String(cabin)] ?? null) === null) return cabin;
  return null;
}
