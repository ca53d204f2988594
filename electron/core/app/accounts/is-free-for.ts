import type { Core } from "../core.ts";

/**
 * Whether a cabin can take the account of another: in use, with a line, nobody's account, no call, and promised to no other. A call
 * that has ended counts until it is closed: it may yet open an account.
 */
export function isFreeFor(core: Core, from: number, to: number): boolean {
  const { cabins, sessions } = core.store;
  const cabin = cabins.get(to);
  if (cabin === null || to === from || cabin.enabled === 0 || cabin.disables_after_call === 1) return false;
  if (core.lines.lines.get(cabin.line_user) === "unreachable") return false;
  if (sessions.openOfCabin(to) !== null || core.live.ofCabin(to) !== null) return false;
  return !cabins.list().some(({ number, moves_to }) => number !== from && moves_to === to);
}
