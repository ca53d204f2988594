/** A scanner types a key in less than this; nobody's fingers do for a whole number. */
export const SCAN_KEY_MS = 30;
/** Two fast digits are a cabin and a habit; a receipt's number in a code has at least so many, or its series before it. */
const RECEIPT = /^(?:[A-Z0-9]{1,8}-\d{1,9}|\d{4,12})$/i;

export interface ScanDetector {
  /** What was scanned, at the Enter that ends it; "begun" at the first key of what may become a scan; else null. */
  key(key: string, atMs: number): "begun" | { readonly scanned: string } | null;
}

/** Tells what a scanner types from what a person does, by its speed alone: no key is held back for it. */
export function createScanDetector(): ScanDetector {
  let text = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    key(key, atMs) {
      const isFast = atMs - lastMs < SCAN_KEY_MS;
      lastMs = atMs;
      if (key === "Enter") {
        const scanned = isFast && RECEIPT.test(text) ? text : null;
        text = "";
        return scanned === null ? null : { scanned };
      }
      // A scanner holds Shift for a capital letter.
      if (key === "Shift") return null;
      if (key.length !== 1) {
        text = "";
        return null;
      }
      const begins = !isFast || text === "";
      text = begins ? key : text + key;
      return begins ? "begun" : null;
    },
  };
}
