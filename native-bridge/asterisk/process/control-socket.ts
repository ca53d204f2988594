import { connect } from "node:net";
import { SwitchFault } from "./switch-fault.ts";

const deadlineMs = 3_000;

/**
 * One command to the switch's command line, with its output. Used for the little that ARI does not offer.
 * "cli quit after" makes the switch close the connection when the command is done; commands end with a NUL.
 */
export function switchCommand(controlSocket: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(controlSocket, () => socket.write(`cli quit after ${command}\0`));
    socket.setTimeout(deadlineMs, () => socket.destroy(new SwitchFault("switch/no-answer", `"${command}"`)));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("error", reject);
    socket.once("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}
