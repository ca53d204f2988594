import { type ExceptionKind, exceptionKinds } from "../../shared/contract/exceptions.ts";
import { type Answer, askQuietly, tellRefusal } from "./ask.ts";
import type { Core } from "./core-context.tsx";
import type { Refusal } from "./refusal-of.ts";
import type { TimbreClient } from "./timbre-client.ts";

/** Goes into a command as it is: empty until somebody approved. */
export interface Approval {
  readonly approval?: string;
}

/**
 * Asks the core for something that may want a second person. Where it does, one dialog asks for them, and the same command
 * is sent again with the same operation id and their approval. Nobody's yes is no refusal: the command was only not done.
 */
export async function askWithApproval<T>(
  core: Core,
  request: (client: TimbreClient, approval: Approval) => Promise<T>,
): Promise<Answer<T>> {
  const first = await askQuietly(core, (client) => request(client, {}));
  if (first.ok) return first;
  const wanted = wantedOf(first.refusal);
  if (wanted === null) return told(core, first);
  const approval = await new Promise<string | null>((answer) => core.approvals.setState({ wanted: { ...wanted, answer } }));
  core.approvals.setState({ wanted: null });
  if (approval === null) return first;
  return told(core, await askQuietly(core, (client) => request(client, { approval })));
}

function told<T>(core: Core, answer: Answer<T>): Answer<T> {
  if (!answer.ok) tellRefusal(core, answer.refusal);
  return answer;
}

function wantedOf({ code, details }: Refusal): { readonly kind: ExceptionKind; readonly subject: string } | null {
  const kind = exceptionKinds.find((each) => each === details.kind);
  if (code !== "approval/needed" || kind === undefined || typeof details.subject !== "string") return null;
  return { kind, subject: details.subject };
}
