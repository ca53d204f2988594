import { createStore } from "zustand/vanilla";
import type { ErrorCode } from "../../shared/contract/error-code.ts";
import type { MessageKey, MessageValues } from "../../shared/i18n/translate.ts";

/** One word to the cashier at a time: a newer one takes the place of an older one. */
export type Notice =
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly details?: Readonly<Record<string, unknown>> }
  /** No answer came: nobody knows whether it was done. */
  | { readonly kind: "no-answer" }
  | { readonly kind: "done"; readonly text: MessageKey; readonly params?: MessageValues };

export type NoticeStore = ReturnType<typeof createNoticeStore>;

export function createNoticeStore() {
  return createStore<{ readonly notice: Notice | null }>(() => ({ notice: null }));
}
