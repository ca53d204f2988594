import type { SipMessage } from "./sip-message.ts";

/** A message that passed the peer, with this process's monotonic clock at that moment. */
export interface SipPassage {
  readonly direction: "in" | "out";
  readonly message: SipMessage;
  readonly atMs: number;
  readonly from: { readonly address: string; readonly port: number } | null;
}
