import type { MessageKey } from "../../../shared/i18n/translate.ts";

/** Where a key means this: the cabins, the till beside them, both, the whole window, or the box of prices. */
export type KeyPlace = "panel" | "till" | "counter" | "window" | "quote";

export interface KeyRow {
  /** As `KeyboardEvent.key` says it, a letter small; with "Ctrl+" before it where Ctrl is held. */
  readonly keys: readonly string[];
  readonly place: KeyPlace;
  readonly text: MessageKey;
  /** Where the bar below the cabins names it, in fewer words. */
  readonly hint?: MessageKey;
}

/**
 * Every key of the counter, once: what is heard, what the bar below the cabins names and what F1 shows are made of these rows,
 * so that none of them can say something else than the others (tested).
 */
export const keyTable = [
  { keys: ["0–9"], place: "panel", text: "help.key.pick" },
  { keys: ["0–9"], place: "till", text: "help.key.amount" },
  { keys: ["Enter"], place: "panel", text: "help.key.main", hint: "hint.enter" },
  { keys: ["Enter"], place: "till", text: "help.key.charge" },
  { keys: ["Ctrl+Enter"], place: "till", text: "help.key.chargeSilently" },
  { keys: ["Escape"], place: "panel", text: "help.key.clear" },
  { keys: ["Escape"], place: "till", text: "help.key.leave" },
  { keys: ["←↑↓→", "Tab"], place: "panel", text: "help.key.move" },
  { keys: ["*"], place: "counter", text: "help.key.next", hint: "hint.next" },
  { keys: ["+"], place: "till", text: "help.key.detailed" },
  { keys: ["p"], place: "counter", text: "help.key.prepaid", hint: "hint.prepaid" },
  { keys: ["m"], place: "counter", text: "help.key.moveTo", hint: "accounts.hintMove" },
  { keys: ["s"], place: "counter", text: "help.key.split" },
  { keys: ["j"], place: "counter", text: "help.key.join" },
  { keys: ["n"], place: "counter", text: "help.key.uncharged" },
  { keys: ["d"], place: "counter", text: "help.key.disable", hint: "hint.disable" },
  { keys: ["l"], place: "counter", text: "help.key.calls" },
  { keys: ["c"], place: "counter", text: "help.key.hangUp" },
  { keys: ["z"], place: "counter", text: "help.key.undo" },
  { keys: ["i"], place: "counter", text: "help.key.item" },
  { keys: ["-"], place: "till", text: "help.key.discount" },
  { keys: ["a"], place: "till", text: "help.key.part" },
  { keys: ["g"], place: "till", text: "help.key.park" },
  { keys: ["F1"], place: "window", text: "help.key.help", hint: "hint.help" },
  { keys: ["F2"], place: "window", text: "help.key.quote" },
  { keys: ["F3"], place: "window", text: "help.key.find" },
  { keys: ["F4"], place: "window", text: "help.key.cash" },
  { keys: ["F9"], place: "window", text: "help.key.shift" },
  { keys: ["F12"], place: "window", text: "help.key.lock" },
  { keys: ["Home"], place: "window", text: "help.key.home" },
  { keys: ["Enter"], place: "quote", text: "help.key.quoteShow" },
  { keys: ["p"], place: "quote", text: "help.key.quotePrepaid" },
  { keys: ["Ctrl+p"], place: "quote", text: "help.key.quotePrint" },
] as const satisfies readonly KeyRow[];

type CounterRow = Extract<(typeof keyTable)[number], { readonly place: "panel" | "till" | "counter" }>;

/** The keys the cabins and the till hear, beside digits and what moves the focus. */
export const counterKeys: ReadonlySet<string> = new Set(
  keyTable
    .filter((row): row is CounterRow => ["panel", "till", "counter"].includes(row.place))
    .flatMap(({ keys }) => keys as readonly string[])
    .filter((key) => !["0–9", "←↑↓→", "Tab"].includes(key) && !key.startsWith("Ctrl+")),
);

/** The keys that go somewhere from any scene. */
export type SceneKey = "F1" | "F3" | "F4" | "F9" | "Home";
