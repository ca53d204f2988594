import { switchCommand } from "./control-socket.ts";

/** Asks each trunk at once whether it is there. By itself a new switch takes up to 10 s to ask for the first time. */
export async function qualifyTrunks(controlSocket: string, trunks: ReadonlySet<string>): Promise<void> {
  // A switch that cannot be commanded still takes calls; it asks later by itself.
  await Promise.allSettled([...trunks].map((trunk) => switchCommand(controlSocket, `pjsip qualify ${trunk}`)));
}
