import type { Core } from "./core-context.tsx";
import { errorCodeOf } from "./error-code-of.ts";
import type { TimbreClient } from "./timbre-client.ts";

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Asks the core for something and tells the cashier when it is refused or nobody answers. */
export async function ask<T>(core: Core, request: (client: TimbreClient) => Promise<T>): Promise<Answer<T>> {
  const client = core.connection.client();
  if (client === null) {
    core.notices.setState({ notice: { kind: "refused", code: "switch/no-answer" } });
    return { ok: false };
  }
  try {
    const value = await request(client);
    core.notices.setState(({ notice }) => (notice?.kind === "done" ? {} : { notice: null }));
    return { ok: true, value };
  } catch (error) {
    const code = errorCodeOf(error);
    core.notices.setState({ notice: code === null ? { kind: "no-answer" } : { kind: "refused", code } });
    core.connection.probe();
    return { ok: false };
  }
}
