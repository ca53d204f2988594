import type { Core } from "../core.ts";
import type { Caller } from "./caller.ts";
import { endSignIn } from "./end-sign-in.ts";

/** The person leaves this terminal. */
export function signOut(core: Core, caller: Caller): { readonly signedOut: boolean } {
  const signedOut = core.store.transaction(() => endSignIn(core, caller, "left"));
  caller.token = null;
  // Every stream looks again whether it may go on.
  if (signedOut) core.feed.counterChanged();
  return { signedOut };
}
