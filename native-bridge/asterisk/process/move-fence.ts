import { assert } from "../../../shared/kernel/assert.ts";
import { silentLanguage } from "../config/silent-language.ts";
import { switchCommands } from "./control-socket.ts";
import { SwitchFault } from "./switch-fault.ts";

/** By how much the fence of the cabin's own channel is later than that of the carrier's leg. */
const lastFenceMs = 5_000;

/** Where the limit of a call is kept: with the cabin until the answer, then with the carrier's leg that answered. */
type MovedFence = { readonly cabin: string } & (
  | { readonly from: "answer"; readonly ms: number }
  | { readonly from: "now"; readonly ms: number; readonly leg: string }
);

/**
 * The limit is TIMEOUT(absolute) of the leg that answered; the dialplan sets it at the answer from CS_LIMIT_S. The switch counts it
 * on its wall clock from the moment it is set. Over the command line, since ARI sets variables of its own channels only. False
 * where the call is over.
 */
export async function moveFence(controlSocket: string, fence: MovedFence): Promise<boolean> {
  // The warnings of Dial's L() cannot be moved: from now on the sound of that name is another, silent one.
  const commands = [...limitCommands(fence), set(fence.cabin, "CHANNEL(language)", silentLanguage)];
  const output = await switchCommands(controlSocket, commands);
  if (/Channel '[^']*' not found/.test(output)) return false;
  const taken = output.match(/^.*Channel variable .* set to /gm)?.length ?? 0;
  if (taken !== commands.length) throw new SwitchFault("switch/protocol", `limit: ${JSON.stringify(output)}`);
  return true;
}

/**
 * What the cabin's own channel counts from the dialling on would not hold any more: it is put off, or is no longer. CS_LIMIT_S is set
 * in either case: the answer is heard of before the dialplan has seen to it.
 */
function limitCommands(fence: MovedFence): readonly string[] {
  const { cabin, ms } = fence;
  const atAnswer = set(cabin, "CS_LIMIT_S", inSeconds(ms));
  if (fence.from === "answer") return [atAnswer, set(cabin, "TIMEOUT(absolute)", "0")];
  return [atAnswer, set(fence.leg, "TIMEOUT(absolute)", inSeconds(ms)), set(cabin, "TIMEOUT(absolute)", inSeconds(ms + lastFenceMs))];
}

function set(channel: string, variable: string, value: string): string {
  assert(/^[A-Za-z0-9_.-]+$/.test(channel), `limit: channel ${JSON.stringify(channel)}`);
  return `dialplan set chanvar ${channel} ${variable} ${value}`;
}

/** 0 would be no limit at all. */
function inSeconds(ms: number): string {
  return (Math.max(1, Math.ceil(ms)) / 1_000).toFixed(3);
}
