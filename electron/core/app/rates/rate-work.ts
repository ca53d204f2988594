import type { DraftInfo } from "../../../../shared/contract/rates-view.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Outcome } from "../refusal.ts";
import type { ImportDesk } from "./import/import-desk.ts";
import type { Markup } from "./markup.ts";

/** An operation that is being worked on: a retry that comes meanwhile waits for the same answer. */
export interface RunningOperation {
  readonly kind: string;
  readonly request: string;
  readonly answer: Promise<Outcome<unknown>>;
}

/** What the commands on price lists share while the core runs; nothing of it needs to be known after a restart. */
export interface RateWork {
  readonly running: Map<string, RunningOperation>;
  /** Does one command on drafts after the other: what one has looked at is still so when it writes. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Files on their way to become a draft. */
  readonly imports: ImportDesk;
  /** Asked before every call: read from the book once, and after a change. */
  markup(): Markup;
  forgetMarkup(): void;
  /** What was last told of the draft of each side, and of which state of it. */
  readonly draftInfos: Map<DeckSide, { readonly state: string; readonly info: DraftInfo }>;
  /** Another number after every change of a draft. */
  readonly revision: number;
  /** Something was published, or a draft or the general rule is another one now: every window is told. */
  changed(): void;
}

interface RateWorkParts {
  readonly imports: ImportDesk;
  readMarkup(): Markup;
  tellWindows(): void;
}

export function createRateWork({ imports, readMarkup, tellWindows }: RateWorkParts): RateWork {
  let last: Promise<unknown> = Promise.resolve();
  let revision = 0;
  let markup: Markup | null = null;
  return {
    imports,
    markup: () => {
      markup ??= readMarkup();
      return markup;
    },
    forgetMarkup: () => {
      markup = null;
    },
    running: new Map(),
    draftInfos: new Map(),
    inTurn: (work) => {
      const turn = last.then(work);
      // A command that failed tells its own caller; the next one has its turn all the same.
      last = turn.catch(() => undefined);
      return turn;
    },
    get revision() {
      return revision;
    },
    changed: () => {
      revision += 1;
      tellWindows();
    },
  };
}
