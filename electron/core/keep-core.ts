import { join } from "node:path";
import { compose, type RunningCore } from "./compose.ts";
import type { ComposeOptions } from "./compose-options.ts";
import { demoPlace } from "./demo/demo-place.ts";
import { startDemo } from "./demo/start-demo.ts";
import { startOrGoBack } from "./start-or-go-back.ts";

/** A core that can start again in place: same process, same data, same address. */
export interface KeptCore {
  /** The one that runs now. */
  readonly core: RunningCore;
  stop(options: { readonly keepSwitch: boolean }): Promise<void>;
}

export interface KeepOptions extends Omit<ComposeOptions, "restart" | "demo" | "leaveDemo" | "tokens"> {
  /** Another core answers at the old one's address. */
  readonly onRestarted?: (core: RunningCore) => void;
  /** It stopped and could not be started again: there is no core any more. */
  readonly onLost: (fault: unknown) => void;
}

/** Long enough for the answer that asked for the restart to reach its window. */
const ANSWER_FIRST_MS = 150;

/** The demonstration's own folder in that of the shop: nothing of the one is in the other. */
const DEMO_FOLDER = "demo";

/**
 * Starts the core, and starts it again when the wizard has put other answers into shop.json: the switch and its calls go
 * on meanwhile. The demonstration the wizard may ask for takes the core's place and address until it is left; a new
 * process is the shop's again.
 */
export async function keepCore({ onRestarted, onLost, ...options }: KeepOptions): Promise<KeptCore> {
  let isStopping = false;
  let turn: Promise<void> = Promise.resolve();
  let core: RunningCore;
  const replace = (what: string, keepSwitch: boolean, start: (before: RunningCore) => Promise<RunningCore>) => {
    turn = turn.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_FIRST_MS));
      if (isStopping) return;
      options.log.info({ url: core.url }, what);
      await core.stop({ keepSwitch });
      core = await start(core);
      onRestarted?.(core);
    });
    turn.catch(onLost);
  };
  const restart = () => replace("starting again on another shop.json", true, (before) => startShop(portOf(before), null));
  const leaveDemo = () => replace("leaving the demonstration", false, (before) => startShop(portOf(before), null));
  const beginDemo = () => replace("starting the demonstration", false, (before) => demoInPlaceOf(before));
  const startShop = (port: number | undefined, demoFault: string | null) => {
    const demo = demoPlace() === null ? undefined : { begin: beginDemo, fault: demoFault };
    return startOrGoBack(options, () => compose({ ...options, port, restart, demo }));
  };
  const demoInPlaceOf = async (before: RunningCore) => {
    const { page, log, dataDir } = options;
    const { tokens } = before;
    const port = portOf(before);
    try {
      return (await startDemo({ dataDir: join(dataDir, DEMO_FOLDER), port, page, log, tokens, leaveDemo })).core;
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      log.warn({ fault: why }, "the demonstration does not start");
      return startShop(port, why);
    }
  };
  core = await startShop(options.port, null);
  return {
    get core() {
      return core;
    },
    stop: async (how) => {
      isStopping = true;
      await turn.catch(() => undefined);
      await core.stop(how);
    },
  };
}

/** A window that is open finds the next core where the one before was. */
function portOf({ url }: RunningCore): number {
  return Number(new URL(url).port);
}
