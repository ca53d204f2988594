import { DEAR_PER_MINUTE } from "../../../shared/alert/dear-call.ts";
import { lineUserOf } from "../../../shared/cabin/port-line.ts";
import type { SetupAnswers, SetupCabins, SetupProvider, SetupShop } from "../../../shared/contract/setup-view.ts";
import { usualCashDirection } from "../../../shared/money/currency.ts";
import { secretFileOf } from "./shop-secrets.ts";

/** The carrier the wizard sets up; others are added to shop.json by hand. */
export const SETUP_TRUNK = "main";

type Section = Readonly<Record<string, unknown>>;

export interface SetupGround {
  readonly sipPort: number;
  /** The network of the chosen address, in CIDR form; null where this machine has that address no more. */
  readonly network: string | null;
  /** Whether the carrier's secret is kept. */
  readonly hasSecret: boolean;
}

/**
 * shop.json from what the wizard was told. What the file says beyond that stays: a technician may have written in it while the
 * wizard was left.
 */
export function shopOfAnswers(answers: SetupAnswers, base: Section, ground: SetupGround): Section {
  const { shop, people, cabins, provider, prices, printer } = answers;
  return {
    ...base,
    ...(shop === undefined ? {} : shopSections(shop, base)),
    shift: people?.shift ?? base.shift ?? "required",
    sip: { port: ground.sipPort, ...section(base.sip), ...(cabins === undefined ? {} : sipOf(cabins, ground)) },
    ...(cabins === undefined ? {} : { cabins: cabinsOf(cabins, answers.ports ?? {}) }),
    ...(provider === undefined ? {} : { trunks: trunksOf(provider, base.trunks, ground.hasSecret) }),
    ...(prices === undefined ? {} : { decks: without({ ...section(base.decks), default: prices.general ?? undefined }) }),
    ...(printer === undefined ? {} : { printer: printer ?? undefined }),
  };
}

function shopSections({ cashTo, cashMode, tax, area, ...said }: SetupShop, base: Section): Section {
  const usual = usualCashDirection(said.currency);
  const cash = cashTo === null ? undefined : { to: cashTo, ...usual, mode: cashMode ?? usual.mode };
  return {
    shop: without({ ...section(base.shop), address: undefined, taxId: undefined, footer: undefined, ...said }),
    dialPlan: without({ ...section(base.dialPlan), area }),
    rounding: without({ ...section(base.rounding), cash }),
    tax: tax ?? undefined,
    alerts: without({ dearPerMinute: DEAR_PER_MINUTE[said.currency], ...section(base.alerts) }),
  };
}

function sipOf({ bind }: SetupCabins, { network }: SetupGround): Section {
  return { bind, permit: ["127.0.0.0/8", ...(network === null || bind.startsWith("127.") ? [] : [network])] };
}

function cabinsOf({ count, names }: SetupCabins, ports: Readonly<Record<string, number | null>>): readonly Section[] {
  const known = portsOfCabins(count, ports);
  return known.map((port, index) => {
    const number = index + 1;
    const user = lineUserOf(port);
    const name = names[String(number)];
    return {
      number,
      ...(name === undefined ? {} : { name }),
      line: { user, secret: { file: secretFileOf(`line-${user}`) } },
      enabled: true,
    };
  });
}

/** The port of cabin 1, of cabin 2 and so on: the paired ones, and for the others those that nobody has, in their order. */
export function portsOfCabins(count: number, ports: Readonly<Record<string, number | null>>): readonly number[] {
  const paired = Array.from({ length: count }, (_, index) => {
    const port = ports[String(index + 1)] ?? null;
    return port !== null && port <= count ? port : null;
  });
  const free = Array.from({ length: count }, (_, index) => index + 1).filter((port) => !paired.includes(port));
  return paired.map((port) => port ?? free.shift() ?? count);
}

function trunksOf(provider: SetupProvider | null, before: unknown, hasSecret: boolean): readonly unknown[] {
  const others = (Array.isArray(before) ? before : []).filter((trunk: { id?: unknown }) => trunk.id !== SETUP_TRUNK);
  if (provider === null) return others;
  const { server, username, register, codecs, form } = provider;
  const secret = hasSecret && username !== null ? { secret: { file: secretFileOf(`trunk-${SETUP_TRUNK}`) } } : {};
  return [{ id: SETUP_TRUNK, server, ...(username === null ? {} : { username }), ...secret, register, codecs, form }, ...others];
}

function section(value: unknown): Section {
  return typeof value === "object" && value !== null ? (value as Section) : {};
}

/** Without the keys that say nothing. */
function without(value: Section): Section {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
