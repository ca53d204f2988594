import { createHmac, timingSafeEqual } from "node:crypto";
import type { ShownToCustomer } from "../../../../shared/contract/display-contract.ts";
import type { QuoteHit } from "../../../../shared/contract/rates-view.ts";

/** What a counter window shows its customer. A quote is looked up once, when it is shown. */
export type ShownOnDisplay = Exclude<ShownToCustomer, { kind: "quote" }> | { readonly kind: "quote"; readonly hit: QuoteHit };

/** The customer displays, each of one till: what is shown on them and who may look. Nothing of it is kept. */
export interface DisplayDesk {
  /** Opens the display of a till and nothing else; the same for as long as the core's key is. */
  tokenOf(till: string): string;
  /** Whose display opens with it; null for no token of a display. */
  tillOf(token: string): string | null;
  shown(till: string): ShownOnDisplay;
  show(till: string, shown: ShownOnDisplay): void;
  /** Called when another thing is to be shown. Returns how to stop. */
  onShown(till: string, listener: () => void): () => void;
}

/** More tills than any shop has: a program that makes up names must not fill the memory. */
const TILLS_MAX = 100;
const TOKEN = /^display\.([A-Za-z0-9_-]{1,120})\.([A-Za-z0-9_-]{43})$/;

export function createDisplayDesk(key: string): DisplayDesk {
  const shown = new Map<string, ShownOnDisplay>();
  const listeners = new Map<string, Set<() => void>>();
  const sign = (till: string) => createHmac("sha256", key).update(`display ${till}`).digest("base64url");
  return {
    tokenOf: (till) => `display.${Buffer.from(till).toString("base64url")}.${sign(till)}`,
    tillOf(token) {
      const [, name, signature] = TOKEN.exec(token) ?? [];
      if (name === undefined || signature === undefined) return null;
      const till = Buffer.from(name, "base64url").toString();
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(till))) ? till : null;
    },
    shown: (till) => shown.get(till) ?? { kind: "nothing" },
    show(till, what) {
      shown.delete(till);
      shown.set(till, what);
      for (const oldest of shown.keys()) if (shown.size > TILLS_MAX) shown.delete(oldest);
      for (const listener of [...(listeners.get(till) ?? [])]) listener();
    },
    onShown(till, listener) {
      const mine = listeners.get(till) ?? new Set();
      listeners.set(till, mine.add(listener));
      return () => {
        mine.delete(listener);
        if (mine.size === 0) listeners.delete(till);
      };
    },
  };
}

/** The name of the till a window stands for: its terminal, or one of several windows at it. */
export function tillOf(terminal: string, desk: string | undefined): string {
  return desk === undefined ? terminal : `${terminal}/${desk}`;
}
