/** What the core says to the shell that forked it. Everything else it says goes through a window's port. */
export type CoreMessage =
  /** Said again when the core started again in place: every window needs a new port. */
  | { readonly kind: "ready" }
  /** `sentence` where the core has words for the person at the machine. */
  | { readonly kind: "failed"; readonly code: string; readonly sentence?: string };

/** What the shell says to the core. The two ports of a window, or of a customer display, come with it. */
export type ShellMessage = { readonly kind: "window-port" | "display-port" } | { readonly kind: "stop" };

export function isCoreMessage(value: unknown): value is CoreMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "ready") return true;
  if (value.kind !== "failed" || !("code" in value) || typeof value.code !== "string") return false;
  return !("sentence" in value) || typeof value.sentence === "string";
}
