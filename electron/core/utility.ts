import { parseArgs } from "node:util";
import { createLogger } from "../node-kit/logger.ts";
import { compose, type RunningCore } from "./compose.ts";
import { serveMessagePort } from "./serve/message-port.ts";
import { pageFolder } from "./serve/page-folder.ts";
import { StartFailure } from "./start-failure.ts";

/** The far end of a window's MessageChannel, as Electron hands it to a utility process. */
type WindowPort = Parameters<typeof serveMessagePort>[1];

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
  const core = await compose({
    dataDir: values.data,
    profile: typeof values.profile === "string" ? values.profile : undefined,
    page: pageFolder(),
    log,
  });
  parentPort.on("message", ({ data, ports }) => onShellMessage(core, (data as { readonly kind?: unknown } | null)?.kind, ports));
  parentPort.postMessage({ kind: "ready" });
}

function onShellMessage(core: RunningCore, kind: unknown, ports: readonly WindowPort[]): void {
  const [port] = ports;
  // Until people sign in, whoever sits at the machine itself works as the owner.
  if (kind === "window-port" && port !== undefined) serveMessagePort(core.router, port, core.house);
  if (kind !== "stop") return;
  core.stop({ keepSwitch: false }).then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

run().catch((fault: unknown) => {
  log.error({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, "the core cannot start");
  parentPort.postMessage({ kind: "failed", code: fault instanceof StartFailure ? "core/refused" : "internal/fault" });
  process.exit(1);
});
