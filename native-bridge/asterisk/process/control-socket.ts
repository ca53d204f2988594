import { connect } from "node:net";
import { assert } from "../../../shared/kernel/assert.ts";
import { SwitchFault } from "./switch-fault.ts";

const deadlineMs = 3_000;

/** What the switch reads at once. */
const readBytes = 512;

/**
 * One command to the switch's command line, with its output. Used for the little that ARI does not offer.
 * "cli quit after" makes the switch close the connection when the command is done; commands end with a NUL.
 */
export function switchCommand(controlSocket: string, command: string): Promise<string> {
  return switchCommands(controlSocket, [command]);
}

/** Several, one after the other, with what all of them say. */
export function switchCommands(controlSocket: string, commands: readonly string[]): Promise<string> {
  const text = `cli quit after ${commands.join("\0")}\0`;
  assert(Buffer.byteLength(text) <= readBytes, `control socket: ${text.length} bytes of commands`);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(controlSocket, () => socket.write(text));
    socket.setTimeout(deadlineMs, () => socket.destroy(new SwitchFault("switch/no-answer", `"${commands[0]}"`)));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("error", reject);
    socket.once("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}
