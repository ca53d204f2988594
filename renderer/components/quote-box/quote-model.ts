import type { QuoteHit } from "../../../shared/contract/rates-view.ts";

/** What the quote box shows and does; who asks the core is another matter. */
export interface QuoteModel {
  readonly text: string;
  /** Null while nothing was asked. */
  readonly hits: readonly QuoteHit[] | null;
  readonly chosen: number;
  readonly onText: (text: string) => void;
  readonly onChoose: (place: number) => void;
  readonly onPrint: () => void;
  /** Puts the answer on the customer display; null where there is none. */
  readonly onShow: (() => void) | null;
  /** Where a cabin is chosen that can take a deposit. */
  readonly prepaid: { readonly cabin: number; readonly open: () => void } | null;
}
