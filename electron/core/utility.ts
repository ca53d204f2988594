import { parseArgs } from "node:util";
import { createLogger } from "../node-kit/logger.ts";
import { type KeptCore, keepCore } from "./keep-core.ts";
import { serveDisplayPort, serveMessagePort } from "./serve/message-port.ts";
import { pageFolder } from "./serve/page-folder.ts";
import { StartFailure } from "./start-failure.ts";

/** The far end of a window's MessageChannel, as Electron hands it to a utility process. */
type WindowPort = Parameters<typeof serveMessagePort>[1] & { close?: () => void };

/** `process.parentPort` of an Electron utility process; the core never imports the electron module. */
interface ParentPort {
  on(event: "message", listener: (message: { readonly data: unknown; readonly ports: readonly WindowPort[] }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const log = createLogger({ destination: 2 });

/** The core inside Electron: windows talk to it through the ports the shell hands over, never through the shell. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { data: { type: "string" }, profile: { type: "string" } },
    strict: false,
  });
  if (typeof values.data !== "string") throw new StartFailure("--data is missing");
  const windows: WindowPort[] = [];
  const kept = await keepCore({
    dataDir: values.data,
    profile: typeof values.profile === "string" ? values.profile : undefined,
    page: pageFolder(),
    log,
    // Said again: every window gets a port to the core that runs now, and gives the old one up.
    onRestarted: () => {
      for (const port of windows.splice(0)) port.close?.();
      parentPort.postMessage({ kind: "ready" });
    },
    onLost: failed,
  });
  parentPort.on("message", ({ data, ports }) => onShellMessage(kept, windows, { kind: (data as { kind?: unknown } | null)?.kind, ports }));
  parentPort.postMessage({ kind: "ready" });
}

function onShellMessage(
  kept: KeptCore,
  windows: WindowPort[],
  { kind, ports }: { readonly kind: unknown; readonly ports: readonly WindowPort[] },
): void {
  if (kind === "window-port" || kind === "display-port") {
    windows.push(...ports);
    const serve = kind === "window-port" ? serveMessagePort : serveDisplayPort;
    // Until people sign in, whoever sits at the machine itself works as the owner.
    for (const port of ports) serve(kept.core.router, port, kept.core.house);
  }
  if (kind !== "stop") return;
  kept.stop({ keepSwitch: false }).then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

/** The shell tells the person at the machine why, where the core has words for them. */
function failed(fault: unknown): void {
  log.error({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, "the core cannot start");
  const refused = fault instanceof StartFailure;
  parentPort.postMessage({
    kind: "failed",
    code: refused ? "core/refused" : "internal/fault",
    ...(refused ? { sentence: fault.message } : {}),
  });
  process.exit(1);
}

run().catch(failed);
