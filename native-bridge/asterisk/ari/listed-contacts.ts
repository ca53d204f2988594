/** What the switch knows of a contact: its phone or carrier answers OPTIONS, does not, or has not been asked yet. */
export type ContactState = "answers" | "silent" | "unasked";

const states: Readonly<Record<string, ContactState>> = { Avail: "answers", NonQual: "answers", Unavail: "silent" };
const order: readonly ContactState[] = ["unasked", "silent", "answers"];

/**
 * Of the output of `pjsip show contacts`, each AOR that has a contact. A row reads
 * "Contact:  4301/sip:4301@127.0.0.1:51675   d5e06d60ca Avail   1.258"; of several rows of one AOR the best holds.
 */
export function listedContacts(output: string): ReadonlyMap<string, ContactState> {
  const contacts = new Map<string, ContactState>();
  for (const [, aor = "", word = ""] of output.matchAll(/^\s*Contact:\s+([^\s/<]+)\/\S+\s+\S+\s+(\w+)/gm)) {
    const state = states[word] ?? "unasked";
    if (order.indexOf(state) >= order.indexOf(contacts.get(aor) ?? "unasked")) contacts.set(aor, state);
  }
  return contacts;
}
