import type { Core } from "./core-context.tsx";
import { type Refusal, refusalOf } from "./refusal-of.ts";
import type { TimbreClient } from "./timbre-client.ts";

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Asks the core for something and tells the cashier when it is refused or nobody answers. */
export async function ask<T>(core: Core, request: (client: TimbreClient) => Promise<T>): Promise<Answer<T>> {
  const answer = await askQuietly(core, request);
  if (!answer.ok) tellRefusal(core, answer.refusal);
  return answer;
}

/** The same, where the one who asks says in its own place what was refused. */
export async function askQuietly<T>(core: Core, request: (client: TimbreClient) => Promise<T>): Promise<Answer<T>> {
  const client = core.connection.client();
  if (client === null) return { ok: false, refusal: { code: "switch/no-answer", details: {} } };
  try {
    const value = await request(client);
    core.notices.setState(({ notice }) => (notice?.kind === "done" ? {} : { notice: null }));
    return { ok: true, value };
  } catch (error) {
    core.connection.probe();
    return { ok: false, refusal: refusalOf(error) };
  }
}

export function tellRefusal(core: Core, { code, details }: Refusal): void {
  core.notices.setState({ notice: code === null ? { kind: "no-answer" } : { kind: "refused", code, details } });
}
