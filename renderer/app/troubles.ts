import type { ItemView } from "../../shared/contract/book-contract.ts";
import type { MessageKey, Translate } from "../../shared/i18n/translate.ts";
import { isReachable, printerFaultText } from "../components/top-bar/health-mood.ts";
import type { ShopFormat } from "../shop/shop-format.ts";
import type { LiveState } from "../store/live-store.ts";

/** What can be done about a trouble, at once. */
export type BannerAct = "print-all" | "discard-papers" | "items";

/** Something that is not as it should be, from the most pressing to the least. */
export interface Trouble {
  readonly key: "contact" | "switch" | "spool" | "trunks" | "backup-trunk" | "gateway" | "balance" | "printer" | "disk" | "clock";
  readonly mood: "bad" | "warn";
  readonly text: string;
  readonly acts: readonly BannerAct[];
  /** What is said when it is over; null for what is worth no word. */
  readonly back: MessageKey | null;
}

export type TroubleFacts = Pick<LiveState, "contact" | "health" | "balance" | "cabins"> & { readonly items: readonly ItemView[] | null };

interface Speech {
  readonly t: Translate;
  readonly format: ShopFormat;
}

/** So many cabins of a shop without a line are their gateway, not their telephones. */
const GATEWAY_CABINS_MIN = 3;
const GIGABYTE = 1_000_000_000;

export function troublesOf(facts: TroubleFacts, speech: Speech): readonly Trouble[] {
  const { t, format } = speech;
  const { contact, health } = facts;
  // Without contact nothing else is known.
  if (contact.kind === "lost") return [bad("contact", t("banner.lost", { time: format.time(contact.since) }), "banner.backContact")];
  if (health === null) return [];
  return [
    ...switchTroubles(health, t),
    ...trunkTroubles(health, t),
    ...gatewayTrouble(facts, t),
    ...balanceTrouble(facts, speech),
    ...printerTrouble(health, t),
    ...diskTrouble(health, speech),
    ...clockTrouble(facts, t),
  ];
}

type Health = NonNullable<LiveState["health"]>;

function switchTroubles(health: Health, t: Translate): readonly Trouble[] {
  if (health.switch === "down") return [bad("switch", t("banner.switchDown"), "banner.backSwitch")];
  if (health.spool === "disk-full") return [bad("spool", t("banner.diskFull"), null)];
  if (health.spool === "unwritable") return [bad("spool", t("banner.spool", { path: health.spoolPath }), null)];
  return health.switch === "starting" ? [warn("switch", t("banner.switchStarting"), { back: "banner.backSwitch" })] : [];
}

function trunkTroubles(health: Health, t: Translate): readonly Trouble[] {
  const [first] = health.trunks;
  if (first === undefined || health.switch !== "up") return [];
  if (!isReachable(health)) return [bad("trunks", t("banner.trunkDown"), "banner.backTrunk")];
  return first.state === "unreachable" ? [warn("backup-trunk", t("banner.backupTrunk"), { back: "banner.backTrunk" })] : [];
}

/** One banner, not twelve. */
function gatewayTrouble({ cabins, health }: TroubleFacts, t: Translate): readonly Trouble[] {
  const gone = cabins.filter(({ cabin }) => cabin.enabled && cabin.line === "unreachable").length;
  if (health?.switch !== "up" || gone < GATEWAY_CABINS_MIN || gone * 2 < cabins.length) return [];
  const text = gone === cabins.length ? t("banner.gatewayAll") : t("banner.gateway", { count: gone });
  return [bad("gateway", text, "banner.backGateway")];
}

function balanceTrouble({ balance }: TroubleFacts, { t }: Speech): readonly Trouble[] {
  if (balance === null || balance.level === "none" || balance.level === "quiet" || balance.level === "amber") return [];
  // Nothing is refused by an estimate.
  const isEstimated = balance.source === "estimated";
  if (balance.level === "zero") return [bad("balance", t(isEstimated ? "banner.balanceZeroEstimated" : "banner.balanceZero"), null)];
  const minutes = Math.max(10, Math.round((balance.minutesLeft ?? 0) / 10) * 10);
  return [bad("balance", t("banner.balanceUrgent", { count: minutes }), null)];
}

function printerTrouble(health: Health, t: Translate): readonly Trouble[] {
  const { state, pending } = health.printer;
  if (state !== "not-responding") return [];
  if (pending < 2) return [warn("printer", printerWords(health, t), { back: "banner.backPrinter" })];
  const acts = ["print-all", "discard-papers"] as const;
  return [
    warn("printer", `${t(printerFaultText(health))} ${t("banner.papersWait", { count: pending })}`, { acts, back: "banner.backPrinter" }),
  ];
}

/** What the printer itself complains of has words of its own: what it means for the money, and what to do. */
function printerWords(health: Health, t: Translate): string {
  switch (health.printer.fault) {
    case "printer/no-paper":
      return t("banner.noPaper");
    case "printer/cover-open":
      return t("banner.coverOpen");
    case "printer/halted":
      return t("banner.printerHalted");
    default:
      return t("banner.printerDown", { reason: t(printerFaultText(health)) });
  }
}

function diskTrouble({ diskLowBytes, spool }: Health, { t, format }: Speech): readonly Trouble[] {
  if (diskLowBytes === null || spool === "disk-full") return [];
  return [warn("disk", t("banner.diskLow", { size: format.tenth(diskLowBytes / GIGABYTE) }))];
}

/** The clock was never set, or somebody has set it and nobody has looked at that yet. */
function clockTrouble({ health, items }: TroubleFacts, t: Translate): readonly Trouble[] {
  if (health?.clock === "doubtful") return [warn("clock", t("banner.clock"))];
  const stepped = items?.find(({ kind }) => kind === "clock-stepped");
  const step = stepped === undefined ? null : stepOf(stepped.detail);
  if (step === null) return [];
  return [warn("clock", t("banner.clockStepped", { time: stepWords(Math.abs(step), t) }), { acts: ["items"] })];
}

function stepOf(detail: string): number | null {
  try {
    const { stepMs } = JSON.parse(detail) as { stepMs?: unknown };
    return typeof stepMs === "number" ? stepMs : null;
  } catch {
    return null;
  }
}

function stepWords(ms: number, t: Translate): string {
  const [key, unit] = ms >= 3_600_000 ? (["time.hours", 3_600_000] as const) : (["time.minutes", 60_000] as const);
  return t(key, { count: Math.max(1, Math.round(ms / unit)) });
}

function bad(key: Trouble["key"], text: string, back: MessageKey | null): Trouble {
  return { key, mood: "bad", text, acts: [], back };
}

function warn(key: Trouble["key"], text: string, { acts = [], back = null }: Partial<Pick<Trouble, "acts" | "back">> = {}): Trouble {
  return { key, mood: "warn", text, acts, back };
}
