import { switchCommand } from "./control-socket.ts";

const commands: Readonly<Record<string, string>> = {
  "pjsip.conf": "module reload res_pjsip.so",
  "acl.conf": "module reload acl",
  "extensions.conf": "dialplan reload",
};

/** Makes a running switch read the files that changed. Calls go on; what only a new process can take needs a restart. */
export async function refreshSwitch(controlSocket: string, outdated: readonly string[]): Promise<"done" | "restart-needed"> {
  if (outdated.some((file) => commands[file] === undefined)) return "restart-needed";
  for (const file of outdated) await switchCommand(controlSocket, commands[file] ?? "");
  return "done";
}
