import { type Answer, ask, askQuietly } from "./ask.ts";
import type { Core } from "./core-context.tsx";
import { keepPersonToken } from "./token.ts";

/** A person takes this window: from here on it speaks to the core as them. */
export async function signIn(core: Core, person: string, pin: string): Promise<Answer<unknown>> {
  const answer = await askQuietly(core, (client) => client.people.signIn({ person, pin }));
  if (!answer.ok) return answer;
  keepPersonToken(window, answer.value.token);
  core.connection.reopen();
  return answer;
}

/** Nobody is at this window any more. Calls go on; nothing can be done here before somebody signs in. */
export async function lock(core: Core): Promise<void> {
  if (core.live.getState().hello?.person == null) return;
  await ask(core, (client) => client.people.signOut());
  keepPersonToken(window, null);
  core.panel.setState({ dialog: null, over: null, whyOf: null, quoteOpen: false, zone: "panel" });
  core.approvals.getState().wanted?.answer(null);
  core.connection.reopen();
}
