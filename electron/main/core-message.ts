/** What the core says to the shell that forked it. Everything else it says goes through a window's port. */
export type CoreMessage = { readonly kind: "ready" } | { readonly kind: "failed"; readonly code: string };

/** What the shell says to the core. A "window-port" carries exactly one port. */
export type ShellMessage = { readonly kind: "window-port" } | { readonly kind: "stop" };

export function isCoreMessage(value: unknown): value is CoreMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return value.kind === "ready" || (value.kind === "failed" && "code" in value && typeof value.code === "string");
}
